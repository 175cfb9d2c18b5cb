import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** `sequence:` wants one choice of requests and events that has them all, in order and in time. */
export declare function checkSequence(observed: ObservedCase): PlainResult[];
