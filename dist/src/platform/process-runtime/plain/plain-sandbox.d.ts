import type { Sandbox, SandboxSpec } from "../../container-runtime.ts";
import type { PipePool } from "../pipe-pool.ts";
import type { Spawner } from "../spawner/spawner.ts";
import type { MadeFolders } from "./made-folders.ts";
import type { MountLinks } from "./mount-links.ts";
export interface PlainSurroundings {
    base: string;
    runtimeMarker: string;
    pipes: PipePool;
    spawner: Spawner;
    links: MountLinks;
    folders: MadeFolders;
}
/** A pod of ordinary processes. Its hosts are reachable anyway, and its names do not resolve. */
export declare function createPlainSandbox(around: PlainSurroundings, dir: string, spec: SandboxSpec): Sandbox;
