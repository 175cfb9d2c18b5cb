import { type FailureReason } from "./build-error.ts";
/** How a job ended, as GitLab is told. */
export interface BuildOutcome {
    state: "success" | "failed";
    failureReason?: FailureReason;
    exitCode?: number;
}
/** What GitLab hears of an error, in words that it announced to know (executor facts 4.8). */
export declare function outcomeOf(error: unknown, known: readonly string[]): BuildOutcome;
/** The last line of the job's log. */
export declare function failureLine(error: unknown): string;
export declare function messageOf(error: unknown): string;
