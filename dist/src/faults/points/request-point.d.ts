import type { RequestFacts } from "../../history/history-event.ts";
import type { ConnectionPoint, Delay } from "./connection-point.ts";
import type { Break } from "./toxic.ts";
/** A request that was read, and is about to be acted upon. */
export interface RequestPoint extends ConnectionPoint {
    request: string;
    facts: RequestFacts;
    /** Of exec: the argv, joined by blanks. */
    command?: string;
}
export type RequestAction = 
/** The connection breaks before anything is done: the server did not do the work. */
{
    do: Break;
}
/** This answer instead of the work. For the API server `body` is a `Status`. */
 | {
    do: "answer";
    status: number;
    headers: Record<string, string>;
    body: string;
} | Delay;
