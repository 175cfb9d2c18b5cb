import type { MemoryFolder } from "../../container-runtime.ts";
/** Writes the mount table that puts a file system in memory over each folder; gives its path, or "" when there is none to mount. */
export declare function memoryTable(dir: string, folders: readonly MemoryFolder[], asRoot: boolean): string;
