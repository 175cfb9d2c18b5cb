import type { Path } from "../../diagnostics/index.ts";
export interface ObjectExpressions {
    jsonpath?: Readonly<Record<string, unknown>> | undefined;
    cel: readonly string[];
}
/** What one expression claims of an object, and what it found instead; undefined when the claim is true. */
export interface ExpressionOutcome {
    /** `jsonpath.{.spec.priority}` or `cel[0]`. */
    id: string;
    expected: string;
    wrong?: string;
    within: Path;
}
export declare function checkExpressions(object: unknown, { jsonpath, cel }: ObjectExpressions): ExpressionOutcome[];
