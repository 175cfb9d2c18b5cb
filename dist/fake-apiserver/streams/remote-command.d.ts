import type { Recorder } from "../../src/history/recorder.ts";
import type { ContainerProcess } from "../../src/platform/index.ts";
import type { StreamTampering } from "./tampering/index.ts";
import type { StreamRequest } from "./stream-request.ts";
import type { StreamTransport } from "./stream-transport.ts";
/** Carries bytes between a client and a process until one of them, or a fault, ends it. Only a fault that says so kills the process. */
export declare function carryRemoteCommand(options: {
    wanted: StreamRequest;
    transport: StreamTransport;
    process: ContainerProcess;
    tampering: StreamTampering;
    requestId: string;
    history: Recorder;
    /** Breaks the connection with a TCP reset. */
    reset(): void;
}): Promise<void>;
