import { type RunResult } from "./run-result.ts";
export interface SummaryOptions {
    /** ANSI colours; none when left out. */
    color?: boolean;
    /** Every skip has been told as it happened. */
    skipsAreKnown?: boolean;
}
/** The end of a run on a terminal: what failed, with proof and the command that repeats it; then the counts. */
export declare function formatSummary(run: RunResult, { color, skipsAreKnown }?: SummaryOptions): string;
