import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** `warnings:` in the WARNING lines of any job's log. */
export declare function checkWarnings({ jobs, context }: ObservedCase): PlainResult[];
