import type { HistoryEvent } from "../../history/index.ts";
import type { EventOf } from "./event-of.ts";
/** A request with what became of it. */
export interface Call {
    request: EventOf<"request">;
    /** Undefined while it is still open at the end of the History. */
    end?: EventOf<"response"> | EventOf<"response-lost">;
    stream?: {
        close?: EventOf<"stream-close">;
        stdin: EventOf<"stream-data">[];
        command?: readonly string[];
    };
}
/** All requests in their order, joined with their answers and streams. A stream has the id of its request. */
export declare function readCalls(history: readonly HistoryEvent[]): Call[];
export declare function stdinText({ stream }: Call): string;
/** argv joined by blanks: of the stream if there was one, else of the query. */
export declare function commandLine({ request, stream }: Call): string;
export declare function failed({ end }: Call): boolean;
export declare function answerText({ end }: Call): string;
/** `create pods/exec` */
export declare function callText({ request }: Call): string;
