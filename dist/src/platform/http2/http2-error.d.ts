/** Why an HTTP/2 connection or one of its streams ended too early. `code` tells which. */
export declare class Http2Error extends Error {
    name: string;
    readonly code: "HTTP2_CONNECTION_LOST" | "HTTP2_GOAWAY" | "HTTP2_REFUSED_BY_GOAWAY" | "HTTP2_STREAM_RESET";
    /** The error code of HTTP/2 by its name, e.g. `INTERNAL_ERROR`; "" where the server sent none. */
    readonly reason: string;
    /** Of the reset stream, or the last one that the server took. */
    readonly stream: number;
    /** What the server added for people. */
    readonly debug: string;
    constructor(code: Http2Error["code"], message: string, details?: {
        reason?: string;
        stream?: number;
        debug?: string;
    });
}
/** The server did nothing for the request, so that it may be sent again whatever it was (RFC 9113, 8.7). */
export declare class NotProcessed extends Error {
    name: string;
    /** What to tell when it is not sent again. */
    readonly cause: Error;
    constructor(cause: Error);
}
