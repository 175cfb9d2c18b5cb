import type { ContainerProcess, ContainerStartError } from "../../container-runtime.ts";
/** What `exec` of a missing program looks like: the engine's message on stderr, and its exit code. */
export declare function refusedProcess(error: ContainerStartError): ContainerProcess & {
    kill(): void;
};
