import type { Clock } from "../../platform/index.ts";
import { BuildError } from "./build-error.ts";
/** Ends a job, or only its script, from outside: GitLab's user, the clock, or whoever stops the runner. */
export interface JobControl {
    /** The whole job; its reason is the error to report. */
    readonly job: AbortSignal;
    /** The user's script only. */
    readonly script: AbortSignal;
    /** Forced, at once. */
    cancel(): void;
    /** Gracefully: before the script it ends the job, afterwards it has no effect. */
    cancelScript(): void;
    /** The runner stops. */
    terminate(): void;
    /** Fails the job for a limit of its own. */
    fail(error: BuildError): void;
    scriptBegins(): void;
    scriptEnded(): void;
    startTimeout(clock: Clock, seconds: number): void;
    /** Frees the timer. */
    close(): void;
}
export declare function createJobControl(): JobControl;
