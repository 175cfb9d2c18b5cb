import type { Path } from "../diagnostics/index.ts";
import type { HistoryEvent } from "../history/index.ts";
import type { CheckResult } from "./verdict.ts";
/** A result before it has its place. */
export interface PlainResult extends CheckResult {
    /** Of an expectation that failed: which part of it decides, from its own place on. */
    within?: Path;
}
type Evidence = readonly (HistoryEvent | undefined)[];
export interface Claim {
    expected: string;
    got: string;
    evidence?: Evidence;
    hint?: string | undefined;
    /** The candidate that came closest, and how it differs. */
    nearest?: string | undefined;
    within?: Path;
}
export declare function pass(id: string, claim: Claim): PlainResult;
export declare function fail(id: string, claim: Claim): PlainResult;
export declare function notApplicable(id: string, why: string): PlainResult;
/** A violation of an invariant, before it has the invariant's id. */
export interface Violation extends Claim {
    evidence: Evidence;
}
/** The first violation decides; how many more there are is said. */
export declare function verdictOf(id: string, good: Omit<Claim, "evidence">, violations: readonly Violation[]): PlainResult;
export {};
