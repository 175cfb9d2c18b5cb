import type { Readable, Writable } from "node:stream";
import type { ExitStatus } from "./exit-status.ts";
/** A running program of the host, outside any pod: `git http-backend`, an external runner. */
export interface HostProgram {
    readonly pid: number;
    readonly stdin: Writable;
    readonly stdout: Readable;
    readonly stderr: Readable;
    readonly exited: Promise<ExitStatus>;
    kill(signal: NodeJS.Signals): void;
}
export interface HostProgramOptions {
    cwd?: string;
    /** The whole environment; nothing is inherited. */
    env: Record<string, string>;
}
/** Starts programs of the host. Containers never run here: they belong to `ContainerRuntime`. */
export interface HostPrograms {
    /** Rejects with `ENOENT` when there is no such program. */
    start(command: readonly string[], options: HostProgramOptions): Promise<HostProgram>;
}
