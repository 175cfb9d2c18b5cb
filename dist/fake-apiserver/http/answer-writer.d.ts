import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { RequestPoint } from "../../src/faults/points/request-point.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Answer } from "./answer.ts";
import type { ClientConnection } from "./connection-front.ts";
import type { Http2Control } from "./http2-control.ts";
import type { Reply } from "./reply.ts";
interface Exchange {
    point: RequestPoint;
    connection: ClientConnection;
    reply: Reply;
    control?: Http2Control | undefined;
}
/** Sends answers, unless a fault stands in the way, and tells the History what became of them. */
export interface AnswerWriter {
    send(exchange: Exchange, answer: Answer): Promise<void>;
    /** Ends all streams that are open. */
    close(): void;
}
export declare function createAnswerWriter(options: {
    clock: Clock;
    faults: FaultEngine;
    history: Recorder;
}): AnswerWriter;
export {};
