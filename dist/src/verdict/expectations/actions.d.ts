import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** Whoever was to do something and never could has shown nothing. */
export declare function checkActions({ context, history }: ObservedCase): PlainResult[];
