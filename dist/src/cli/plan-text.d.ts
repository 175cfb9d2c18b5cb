export interface PlanText {
    text: string;
    /** Names the text in problems. */
    file: string;
}
/** The plan that words of the command line mean: a file, an entry as YAML, or a fault with `where.KEY=value` and so on. */
export declare function planText(words: readonly string[]): Promise<PlanText>;
/** Throws a `UsageError` when the file cannot be read. */
export declare function readPlan(file: string): Promise<string>;
