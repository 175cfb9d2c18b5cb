import type { Mount } from "../../container-runtime.ts";
import type { MadeFolders } from "./made-folders.ts";
/** Volumes at their true paths without mounts: as symbolic links, shared by the containers of one pod. */
export interface MountLinks {
    /**
     * Waits while another pod has a path. Rejects with a `ContainerStartError` when that takes more than a minute, when `signal`
     * ends the wait, or when the path is taken by something else or cannot be made.
     */
    add(pod: string, mounts: Mount[], signal: AbortSignal): Promise<void>;
    remove(pod: string): void;
}
export declare function createMountLinks(folders: MadeFolders): MountLinks;
