import { PassThrough } from "node:stream";
import type { ContainerProcess } from "../../../src/platform/index.ts";
import type { ContainerLog } from "../logs/container-log.ts";
export interface ContainerOutput {
    /** The outputs from now on; destroying them detaches. */
    tap(): {
        stdout: PassThrough;
        stderr: PassThrough;
    };
    /** Both outputs have ended. */
    readonly done: Promise<void>;
}
/** Reads what a container writes into its log and to everybody who is attached. The slowest reader sets the pace. */
export declare function followOutput(process: ContainerProcess, log: ContainerLog): ContainerOutput;
