import type { HistoryEvent } from "../../history/index.ts";
import { type VerdictContext } from "../../verdict/index.ts";
import type { CheckResult } from "../../verdict/index.ts";
/** What checks found, and the failed ones in words: expected, got, nearest miss, lines of proof. */
export interface Findings {
    results: readonly CheckResult[];
    failures: readonly string[];
}
/** Holds expectations in the words of scenarios against a History. Throws a `UsageError` for words that there are not. */
export declare function checkExpectations(history: readonly HistoryEvent[], expect: object): Findings;
/** Holds the invariants against the History of a runner's work; those of `ids`, or all. */
export declare function checkInvariants(history: readonly HistoryEvent[], context: VerdictContext): Findings;
