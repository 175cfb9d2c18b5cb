import type { CheckResult } from "../verdict/verdict.ts";
import type { RunResult, ScenarioResult } from "./run-result.ts";
/** A check that failed, with the lines of the History that prove it. */
export interface Failure extends CheckResult {
    lines: readonly string[];
}
export declare function failuresOf({ expectations, invariants, excerpts, }: Pick<ScenarioResult, "expectations" | "invariants" | "excerpts">): Failure[];
/** What to type to see it again. */
export declare function rerunCommand({ seed, options }: Pick<RunResult, "seed" | "options">, { id }: Pick<ScenarioResult, "id">): string;
