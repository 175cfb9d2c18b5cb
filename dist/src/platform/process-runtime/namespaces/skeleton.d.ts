import type { Userland } from "./userland.ts";
/** Device files of the host that a container has, besides its own pseudo terminals. */
export declare const DEVICES: string[];
/** The files with which every container starts, as a folder of the host that is copied. */
export declare function makeSkeleton(dir: string, userland: Userland): void;
/** A folder, or an empty file, for something to be mounted on. */
export declare function makeMountPoint(path: string, isFile: boolean): void;
/** Links of the skeleton that lead to other folders of it: a mount has to name the true place. */
export declare const SKELETON_FOLDER_LINKS: Record<string, string>;
