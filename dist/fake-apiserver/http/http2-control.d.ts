import type { ServerHttp2Session, ServerHttp2Stream } from "node:http2";
import type { Http2Action } from "../../src/faults/points/http2-point.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Http2Wire } from "./http2-wire.ts";
/** What became of a request whose connection was disturbed. */
export interface Loss {
    cause: string;
    /** The client was told that nothing was done for it. */
    unprocessed?: true;
}
/** Lets faults act upon the HTTP/2 connection of one request. Gives what was lost by it; undefined when the request is answered as ever. */
export type Http2Control = (action: Http2Action) => Loss | undefined;
interface Connection {
    session: ServerHttp2Session;
    wire: Http2Wire;
    clock: Clock;
    /** What it allows when nothing is wrong. */
    maxStreams: number;
    /** No stream above this one is served any more. */
    leaveAfter(lastStream: number, abrupt: boolean): void;
}
export declare function createHttp2Control(connection: Connection, stream: ServerHttp2Stream): Http2Control;
export {};
