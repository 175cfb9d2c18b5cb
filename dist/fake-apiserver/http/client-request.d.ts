import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import type { ClientConnection } from "./connection-front.ts";
import type { Http2Control } from "./http2-control.ts";
/** A request as it arrived, over whichever version of HTTP. */
export interface ClientRequest {
    method: string;
    /** Path and query. */
    url: string;
    /** Names in lower case; `host` is there with HTTP/2 as well. */
    headers: IncomingHttpHeaders;
    /** As Go's `http.Request.Proto` spells it. */
    protocol: "HTTP/1.1" | "HTTP/2.0";
    /** Undefined when the head says that none follows. */
    body: Readable | undefined;
    connection: ClientConnection;
    /** With HTTP/2, where faults of its connection are expected. */
    control?: Http2Control;
}
/** One that wants to leave HTTP for another protocol, which only HTTP/1.1 allows. */
export interface UpgradeRequest extends ClientRequest {
    message: IncomingMessage;
}
