import type { Duplex } from "node:stream";
import type { Recorder } from "../../src/history/recorder.ts";
/** Answers a request that asked for an upgrade with plain HTTP, and closes. */
export declare function refuseStream(socket: Duplex, error: unknown, requestId: string, history: Recorder): void;
