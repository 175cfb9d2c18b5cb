import type { VolumeFile } from "./volume-files.ts";
/** Writes the files below `dir` and gives `dir`; the default mode is that of secrets and config maps, 0644. */
export declare function writeFiles(dir: string, files: VolumeFile[], defaultMode?: number): Promise<string>;
/**
 * The same as a kubelet lays out what it may have to exchange at once: the files in a folder of their own, `..data` that leads to it, and
 * links through that under the names that were asked for.
 */
export declare function writeKeyFiles(dir: string, files: VolumeFile[], version: string, defaultMode?: number): Promise<string>;
