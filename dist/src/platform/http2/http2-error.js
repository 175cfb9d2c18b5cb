/** Why an HTTP/2 connection or one of its streams ended too early. `code` tells which. */
export class Http2Error extends Error {
    name = "Http2Error";
    code;
    /** The error code of HTTP/2 by its name, e.g. `INTERNAL_ERROR`; "" where the server sent none. */
    reason;
    /** Of the reset stream, or the last one that the server took. */
    stream;
    /** What the server added for people. */
    debug;
    constructor(code, message, details = {}) {
        super(message);
        this.code = code;
        this.reason = details.reason ?? "";
        this.stream = details.stream ?? 0;
        this.debug = details.debug ?? "";
    }
}
/** The server did nothing for the request, so that it may be sent again whatever it was (RFC 9113, 8.7). */
export class NotProcessed extends Error {
    name = "NotProcessed";
    /** What to tell when it is not sent again. */
    cause;
    constructor(cause) {
        super(cause.message);
        this.cause = cause;
    }
}
