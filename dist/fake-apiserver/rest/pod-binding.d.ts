import { type PlainAnswer } from "../http/answer.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
/** A scheduler's decision: `pods/<name>/binding`. */
export declare function bindPod({ store, ...machinery }: Machinery, request: RestRequest): PlainAnswer;
/** `pods/<name>/eviction`: a deletion that asks politely. */
export declare function evictPod(machinery: Machinery, request: RestRequest): PlainAnswer;
