import type { PlainAnswer } from "../http/answer.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
export declare function create(machinery: Machinery, request: RestRequest): PlainAnswer;
