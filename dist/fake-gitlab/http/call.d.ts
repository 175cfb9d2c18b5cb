import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import type { Target } from "../../src/faults/points/target.ts";
/** One request, as the parts of this GitLab see it. */
export interface Call {
    readonly method: string;
    readonly path: string;
    readonly query: URLSearchParams;
    readonly headers: IncomingMessage["headers"];
    /** The whole body, of routes that read it whole; otherwise empty. */
    readonly body: Buffer;
    /** The body as it comes in, of routes that stream it. */
    readonly stream: Readable;
    /** Aborted when the client is gone. */
    readonly gone: AbortSignal;
}
/** What leaves for a call: `body` at once, or `stream` as it comes. */
export interface Answer {
    status: number;
    headers?: Record<string, string>;
    body?: string | Buffer;
    stream?: Readable;
}
export interface Route {
    target: Extract<Target, "gitlab" | "git" | "object-store">;
    method: string | undefined;
    /** Matched with the whole path; groups 1, 2, … are passed on. */
    path: RegExp;
    body: "whole" | "stream";
    /** What the request is about, for faults and the History. */
    facts(groups: readonly string[]): {
        resource: string;
        subresource?: string;
        name?: string;
    };
    handle(call: Call, groups: readonly string[]): Promise<Answer> | Answer;
}
