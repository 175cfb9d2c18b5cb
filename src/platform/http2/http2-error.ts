/** Why an HTTP/2 connection or one of its streams ended too early. `code` tells which. */
export class Http2Error extends Error {
  override name = "Http2Error";
  readonly code: "HTTP2_CONNECTION_LOST" | "HTTP2_GOAWAY" | "HTTP2_REFUSED_BY_GOAWAY" | "HTTP2_STREAM_RESET";
  /** The error code of HTTP/2 by its name, e.g. `INTERNAL_ERROR`; "" where the server sent none. */
  readonly reason: string;
  /** Of the reset stream, or the last one that the server took. */
  readonly stream: number;
  /** What the server added for people. */
  readonly debug: string;

  constructor(
    code: Http2Error["code"],
    message: string,
    details: { reason?: string; stream?: number; debug?: string } = {},
  ) {
    super(message);
    this.code = code;
    this.reason = details.reason ?? "";
    this.stream = details.stream ?? 0;
    this.debug = details.debug ?? "";
  }
}

/** The server did nothing for the request, so that it may be sent again whatever it was (RFC 9113, 8.7). */
export class NotProcessed extends Error {
  override name = "NotProcessed";
  /** What to tell when it is not sent again. */
  override readonly cause: Error;
  constructor(cause: Error) {
    super(cause.message);
    this.cause = cause;
  }
}
