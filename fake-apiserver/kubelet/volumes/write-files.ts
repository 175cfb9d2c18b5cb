import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { VolumeFile } from "./volume-files.ts";

/** Writes the files below `dir` and gives `dir`; the default mode is that of secrets and config maps, 0644. */
export async function writeFiles(dir: string, files: VolumeFile[], defaultMode = 0o644): Promise<string> {
  await mkdir(dir, { recursive: true });
  await chmod(dir, 0o755);
  for (const { path: name, content, mode } of files) {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    await chmod(file, mode ?? defaultMode);
  }
  return dir;
}
