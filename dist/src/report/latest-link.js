import { rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
/** Makes `latest` beside the run's folder point to it; a text file with its name where links are not to be had. */
export async function linkLatest(dir) {
    const link = path.join(path.dirname(dir), "latest");
    const target = path.basename(dir);
    await rm(link, { force: true, recursive: true });
    await symlink(target, link, "dir").catch(() => writeFile(link, `${target}\n`));
}
