import type { HTTP2_ERROR_CODES } from "../../platform/index.ts";
import type { RequestPoint } from "./request-point.ts";
import type { ResponsePoint } from "./response-point.ts";
import type { StreamPoint } from "./stream-point.ts";
/** A request over HTTP/2 that was read, and is about to be acted upon. */
export type Http2RequestPoint = RequestPoint;
/** A request over HTTP/2 whose work is done and whose answer is about to leave. */
export type Http2ResponsePoint = ResponsePoint;
/** A watch or log over HTTP/2 that is about to tell its first byte. */
export type Http2StreamPoint = StreamPoint;
/** RFC 9113, section 7. */
export type Http2Code = (typeof HTTP2_ERROR_CODES)[number];
export type Http2Action = 
/** RST_STREAM for the stream of this request; the connection and its other streams go on. */
{
    do: "reset-stream";
    code: Http2Code;
}
/**
 * GOAWAY. `takesThis`: the last stream that it names is this request's, which is answered as ever; otherwise it is the one before, and
 * this request is dropped. `abrupt`: the connection ends behind it; otherwise once its streams have ended.
 */
 | {
    do: "go-away";
    code: Http2Code;
    takesThis: boolean;
    debug: string;
    abrupt: boolean;
}
/** The TCP connection stays open, nothing that arrives is read, and nothing is sent. */
 | {
    do: "silence";
}
/** So many SETTINGS frames, with another limit of streams where one is given, which is taken back after a while where one is given. */
 | {
    do: "send-settings";
    count: number;
    maxStreams?: number;
    restoreAfterMs?: number;
};
/** Once so many bytes of the body were delivered. */
export type Http2StreamAction = Http2Action & {
    afterBytes: number;
};
