import type { Path } from "../diagnostics/index.ts";
import type { Scenario } from "./scenario-schema.ts";
/**
 * `file:line:col` of the expectation that a check has its id from, `jobs.build.trace.contains[0]`, or of the part of it that `within`
 * leads to. Undefined for checks that nobody wrote down.
 */
export declare function checkPlace(scenario: Pick<Scenario, "expect" | "actions" | "faults" | "file" | "placeOf">, check: string, within: Path): string | undefined;
