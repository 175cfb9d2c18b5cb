import type { ContainerSpec, MemoryFolder } from "../../container-runtime.ts";
import type { Userland } from "./userland.ts";
export interface RootFileSystem {
    /** Folder with the container's own files and mount points, copied over the skeleton. */
    own: string;
    /** A mount table in the order of mounting. */
    table: string;
    /** Lines `folder PATH` or `file PATH`: what has to be there before, in folders that only the pod sees. */
    places: string;
}
interface Surroundings {
    userland: Userland;
    /** Where the container's root will be mounted. */
    root: string;
    asRoot: boolean;
    /** Files of the pod such as `/etc/hosts`: path -> text. */
    files: Record<string, string>;
    memory: readonly MemoryFolder[];
}
/** Writes down, in `dir`, what the container's first process has to copy and mount. */
export declare function describeRootFileSystem(dir: string, spec: Pick<ContainerSpec, "image" | "mounts">, around: Surroundings): RootFileSystem;
export {};
