import type { ContainerRuntime } from "../../container-runtime.ts";
import type { Spawner } from "../spawner/spawner.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
/** Pods separated by the kernel: each with a network, each container with files and processes of its own. */
export declare function createNamespaceRuntime(dir: string, tools: NamespaceTools, spawner: Spawner): ContainerRuntime;
