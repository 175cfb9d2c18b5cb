import type { HttpRequest, HttpResponse } from "../../../../src/platform/http-client.ts";
import type { Outside } from "./outside.ts";
export interface Limits {
    /** For everything, the body included. */
    timeoutMs?: number;
    /** Until the head of the answer is there. */
    headMs?: number;
}
export interface WholeResponse {
    status: number;
    headers: HttpResponse["headers"];
    body: Buffer;
}
/** Sends a request and reads the whole answer within the limits. */
export declare function request(outside: Outside, message: HttpRequest, limits?: Limits): Promise<WholeResponse>;
/** For instance `201 Created`. */
export declare function statusLine(status: number): string;
