import path from "node:path";
import { isExecutable } from "./process-runtime/program-path.ts";

/** The file that a program's name or path means when it is started in `cwd`; undefined when there is none that may be executed. */
export function programFile(word: string, cwd: string, searchPath: string): string | undefined {
  if (word === "") return undefined;
  if (word.includes("/")) return [path.resolve(cwd, word)].find(isExecutable);
  return searchPath
    .split(":")
    .map((folder) => path.resolve(cwd, folder, word))
    .find(isExecutable);
}
