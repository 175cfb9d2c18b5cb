import type { Outside } from "./outside.ts";
export interface Selection {
    paths: string[];
    exclude: string[];
    untracked: boolean;
}
/**
 * Files and folders below `folder`, relative to it and sorted, that `selection` means. Folders bring everything in them.
 * Says how many each pattern found, as the real helper does.
 */
export declare function selectFiles(folder: string, selection: Selection, outside: Outside): Promise<string[]>;
