import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** `requests:` are counted over the whole scenario. */
export declare function checkRequests(observed: ObservedCase): PlainResult[];
