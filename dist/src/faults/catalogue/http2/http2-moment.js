import { z } from "zod";
/** When in the life of a request a fault of its HTTP/2 connection happens; parameters that all of them share. */
export const http2Moment = {
    at: z
        .enum(["request", "response", "stream"])
        .default("request")
        .describe("request: it was read but not acted upon. response: it was acted upon, nothing of the answer has left. stream: in the middle of a watch or log."),
    after_bytes: z
        .int()
        .min(0)
        .default(1)
        .describe("With `at: stream`: once so many bytes of the watch or log were delivered."),
};
/** `goesOn`: the request is answered as ever. */
export function armHttp2(moment, action, goesOn) {
    if (moment.at === "stream") {
        return { hook: "http2-stream", action: { ...action, afterBytes: moment.after_bytes }, firesLater: true };
    }
    const hook = moment.at === "request" ? "http2-request" : "http2-response";
    return { hook, action, ...(goesOn ? { goesOn } : {}) };
}
export function momentText({ at, after_bytes }) {
    return {
        request: "before the request is acted upon",
        response: "when the request has been acted upon",
        stream: `after ${after_bytes} bytes of the stream`,
    }[at];
}
