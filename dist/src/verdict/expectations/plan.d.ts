import { type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
/** A fault that never fired proves nothing, so it fails the scenario unless it is optional (design, "Faults are data"). */
export declare function checkPlan({ context, history }: ObservedCase): PlainResult[];
