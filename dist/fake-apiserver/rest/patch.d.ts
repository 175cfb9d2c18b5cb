import type { PlainAnswer } from "../http/answer.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
/** JSON, merge and strategic merge patches. Server-side apply is refused by its media type. */
export declare function patch(machinery: Machinery, request: RestRequest): PlainAnswer;
