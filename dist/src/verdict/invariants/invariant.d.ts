import type { ObservedCase } from "../observation/observed-case.ts";
import type { CheckResult } from "../verdict.ts";
/** A claim that holds for every scenario, whatever it expects. */
export interface Invariant {
    /** Public and stable: `INV-TRUTH`. */
    id: string;
    title: string;
    check(observed: ObservedCase): CheckResult;
}
