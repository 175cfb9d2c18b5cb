import type { Sandbox, SandboxSpec } from "../../container-runtime.ts";
import type { PipePool } from "../pipe-pool.ts";
import type { Spawner } from "../spawner/spawner.ts";
import type { NamespaceTools } from "./namespace-tools.ts";
import { type NetworkNamespace } from "./network-namespace.ts";
import type { Userland } from "./userland.ts";
export interface SandboxSurroundings {
    tools: NamespaceTools;
    userland: Userland;
    pipes: PipePool;
    spawner: Spawner;
    skeleton: string;
    root: string;
}
export interface NamespaceSandbox extends Sandbox {
    readonly network: NetworkNamespace;
}
/** A pod: namespaces that live as long as their first process does. `number` gives it its address. */
export declare function createNamespaceSandbox(around: SandboxSurroundings, dir: string, spec: SandboxSpec, number: number): Promise<NamespaceSandbox>;
