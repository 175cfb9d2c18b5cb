import type { PlainAnswer } from "../http/answer.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
/** JSON, merge and strategic merge patches, and server-side apply. */
export declare function patch(machinery: Machinery, request: RestRequest): PlainAnswer;
