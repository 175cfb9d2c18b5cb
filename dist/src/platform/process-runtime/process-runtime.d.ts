import type { ContainerRuntime } from "../container-runtime.ts";
/** `namespaces`: pods are separated by the kernel. `plain`: ordinary processes. `auto`: the former where it works. */
export type ProcessRuntimeMode = "auto" | "namespaces" | "plain";
export interface ProcessRuntimeOptions {
    /** A scratch folder that nobody else uses; made when missing. Given back empty by `close`. */
    dir: string;
    mode?: ProcessRuntimeMode;
}
/**
 * Containers as processes of this machine. With `mode: "namespaces"` it rejects, with the reason, where namespaces do not work;
 * with `auto` the reason stands in `description`.
 */
export declare function createProcessRuntime(options: ProcessRuntimeOptions): Promise<ContainerRuntime>;
