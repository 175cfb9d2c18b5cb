import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { usageError } from "../diagnostics/index.ts";

/** Made before anything runs, so that a folder that cannot be written costs a second and not a whole run. */
export async function createFolder(folder: string): Promise<void> {
  try {
    for (const missing of await missingFolders(path.resolve(folder))) await makeOne(missing);
  } catch (error) {
    throw usageError(
      "unwritable-reports",
      `cannot write the reports folder ${folder}: ${(error as Error).message}`,
      "choose another --reports",
    );
  }
}

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
