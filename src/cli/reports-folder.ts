import { mkdir, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.ts";

/**
 * Made before anything runs, so that a folder that cannot be written costs a second and not a whole run. Gives what had to be made,
 * outermost first.
 */
export async function createFolder(folder: string): Promise<string[]> {
  try {
    const missing = await missingFolders(path.resolve(folder));
    for (const each of missing) await makeOne(each);
    return missing;
  } catch (error) {
    throw usageError(
      "unwritable-reports",
      `cannot write the reports folder ${folder}: ${(error as Error).message}`,
      "choose another --reports",
    );
  }
}

/** Takes away those that are still empty: nothing was run that would have left something in them. */
export async function removeEmptyFolders(made: readonly string[]): Promise<void> {
  for (const folder of made.toReversed()) {
    await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (!KEPT.has(error.code ?? "")) throw error;
    });
  }
}

/** It has something in it (Linux, others), or another run has taken it away. */
const KEPT = new Set(["ENOTEMPTY", "EEXIST", "ENOENT"]);

/** Outermost first. Node's own `recursive` never comes back from a place such as /proc where nothing can be made. */
async function missingFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let place = folder; !(await exists(place)); place = path.dirname(place)) missing.unshift(place);
  return missing;
}

function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}

async function makeOne(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another run made it meanwhile.
    if (error.code !== "EEXIST") throw error;
  });
}
