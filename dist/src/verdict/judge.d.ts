import { type HistoryEvent } from "../history/index.ts";
import type { VerdictContext } from "./verdict-context.ts";
import type { Verdict } from "./verdict.ts";
/**
 * Judges a History: the scenario's expectations, and the invariants that hold whatever it expects. Texts come without secrets. An expectation
 * that failed is shown with what else may explain it; an invariant with nothing but its proof.
 */
export declare function judge(history: readonly HistoryEvent[], context: VerdictContext): Verdict;
/** Every value that no report may show: the world's own, job tokens and masked variables. */
export declare function secretsOf({ secrets, jobs }: Pick<VerdictContext, "secrets" | "jobs">): string[];
