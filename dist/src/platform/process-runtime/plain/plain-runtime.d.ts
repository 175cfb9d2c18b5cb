import type { ContainerRuntime } from "../../container-runtime.ts";
import type { Spawner } from "../spawner/spawner.ts";
/** Containers as ordinary processes: for systems without namespaces. `reason` tells people why. */
export declare function createPlainRuntime(dir: string, reason: string, spawner: Spawner): ContainerRuntime;
