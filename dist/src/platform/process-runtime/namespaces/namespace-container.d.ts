import type { Container, ContainerSpec, MemoryFolder } from "../../container-runtime.ts";
import type { PipePool } from "../pipe-pool.ts";
import type { Spawner } from "../spawner/spawner.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
import type { StandIns } from "./stand-ins.ts";
import type { Userland } from "./userland.ts";
/** What a pod gives to its containers. */
export interface PodSurroundings {
    tools: NamespaceTools;
    userland: Userland;
    pipes: PipePool;
    spawner: Spawner;
    skeleton: string;
    root: string;
    files: Record<string, string>;
    memory: readonly MemoryFolder[];
    /** The command that enters the pod's namespaces. */
    enter: string[];
}
/** Starts a container in `dir`. */
export declare function startContainer(pod: PodSurroundings, dir: string, spec: ContainerSpec, processes: StandIns): Promise<Container>;
