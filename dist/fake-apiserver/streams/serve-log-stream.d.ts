import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { RequestFacts } from "../../src/history/history-event.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { StreamAnswer } from "../http/answer.ts";
import type { Clock } from "../../src/platform/index.ts";
export interface LogStream {
    request: IncomingMessage;
    socket: Duplex;
    head: Buffer;
    reset: () => void;
    facts: RequestFacts;
    requestId: string;
    connectionId: string;
    answer: StreamAnswer;
    faults: FaultEngine;
    history: Recorder;
    clock: Clock;
}
/** The subprotocol for a log; undefined when the client offers none. Throws `StatusError` when it offers only unknown ones. */
export declare function chooseLogProtocol(request: IncomingMessage): string | undefined;
/** Serves a container's log as WebSocket messages, as API servers do for clients that ask for an upgrade. */
export declare function serveLogStream(stream: LogStream, protocol: string | undefined): Promise<void>;
