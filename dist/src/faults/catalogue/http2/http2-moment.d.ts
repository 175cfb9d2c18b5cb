import { z } from "zod";
import type { Armed } from "../../fault.ts";
import type { Http2Action } from "../../points/http2-point.ts";
/** When in the life of a request a fault of its HTTP/2 connection happens; parameters that all of them share. */
export declare const http2Moment: {
    at: z.ZodDefault<z.ZodEnum<{
        request: "request";
        response: "response";
        stream: "stream";
    }>>;
    after_bytes: z.ZodDefault<z.ZodInt>;
};
export interface Http2Moment {
    at: "request" | "response" | "stream";
    after_bytes: number;
}
/** `goesOn`: the request is answered as ever. */
export declare function armHttp2(moment: Http2Moment, action: Http2Action, goesOn: boolean): Armed;
export declare function momentText({ at, after_bytes }: Http2Moment): string;
