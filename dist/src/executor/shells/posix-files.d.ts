import type { ScriptFile } from "./container-shell.ts";
/** Shell lines that save scripts; a file appears under its name only when it is whole (executor facts 4.1). */
export declare function saveFiles(files: readonly ScriptFile[], posixEscapes: boolean): string[];
