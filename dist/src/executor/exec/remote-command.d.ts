import type { Clock } from "../../platform/index.ts";
import type { Pod } from "../pod/pod.ts";
import { type KubeClient } from "../kube/kube-client.ts";
export interface RemoteCommand {
    pod: Pod;
    container: string;
    /** A new process with this argv; without it, the container's first process is attached to. */
    command?: string[];
    /** All of the input; ended after it where the protocol can say so (v5). */
    stdin?: string;
    /** Asks for the output streams; attach without them is over as soon as the input is taken. */
    onStdout?(bytes: Buffer): void;
    onStderr?(bytes: Buffer): void;
}
export interface RunningCommand {
    /** The server can be told that the input is complete. */
    readonly canEndInput: boolean;
    /**
     * Exit code, as the server's status frame says. Rejects with `KubeError`, or with `TransportError` when the stream ended without
     * a status: that is never taken for success. After an abort it rejects with the signal's reason.
     */
    readonly finished: Promise<number>;
    close(): void;
}
/** Opens an exec or attach stream over WebSocket and sends the input. Rejects like `RunningCommand.finished`. */
export declare function startRemoteCommand(kube: KubeClient, clock: Clock, remote: RemoteCommand, signal: AbortSignal): Promise<RunningCommand>;
