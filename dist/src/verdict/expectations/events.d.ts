import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** `events:` are counted over the whole History, whoever they come from. */
export declare function checkEvents({ history, context }: ObservedCase): PlainResult[];
