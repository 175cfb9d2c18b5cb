import type { Readable } from "node:stream";
import type { Answer } from "../http/call.ts";
/** Splits what a CGI program prints into status, headers and the rest as a stream. Rejects when it prints no head. */
export declare function readCgiHead(output: Readable): Promise<Answer>;
