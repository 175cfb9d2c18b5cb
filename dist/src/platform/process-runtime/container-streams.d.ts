import type { Readable, Writable } from "node:stream";
import type { PipePool } from "./pipe-pool.ts";
/** The three standard streams of one process: our ends, and the names of its own. */
export interface ContainerStreams {
    stdin: Writable;
    stdout: Readable;
    stderr: Readable;
    /** For the process: names of pipes. */
    names: {
        stdin: string | null;
        stdout: string;
        stderr: string;
    };
    /** To be called after the process got its ends: an end of file must be able to arrive. */
    handedOver(): void;
    /** To be called after the process ended: frees our end of its stdin. */
    ended(): void;
}
export declare function openStreams(pipes: PipePool, stdin: boolean): Promise<ContainerStreams>;
