import { lstat, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.ts";

/** Throws a `UsageError` where `latest` is a folder: somebody's, since a run makes a link. */
export async function checkLatest(reports: string): Promise<void> {
  const link = path.join(reports, "latest");
  const found = await lstat(link).catch(() => undefined);
  if (found?.isDirectory() !== true) return;
  throw usageError(
    "latest-is-a-folder",
    `cannot write the reports folder ${reports}: its "latest" is a folder, expected the link to the last run`,
    "move it away, or choose another --reports",
  );
}

/** Makes `latest` beside the run's folder point to it, in one step; a text file with its name where links are not to be had. */
export async function linkLatest(dir: string): Promise<void> {
  await checkLatest(path.dirname(dir));
  const target = path.basename(dir);
  const link = path.join(path.dirname(dir), "latest");
  const coming = `${dir}.latest`;
  await rm(coming, { force: true });
  await symlink(target, coming, "dir").catch(() => writeFile(coming, `${target}\n`));
  await rename(coming, link);
}
