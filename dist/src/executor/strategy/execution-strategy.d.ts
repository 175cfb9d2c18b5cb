import type { ExecutorContext, StageScript } from "../../runner/build/executor.ts";
import type { JobPodSession } from "../stage/job-pod-session.ts";
/** How the scripts of a job get into its running pod, and their output and their ends out of it ("Job execution", executor facts 1.3, 1.4). */
export interface ExecutionStrategy {
    /** What the job log says of it at the start. */
    readonly announcement: string | undefined;
    /** Throws a `BuildError` for jobs that cannot be run so. */
    check(context: ExecutorContext): void;
    /** Called once for each pod that has begun to run. */
    open(session: JobPodSession, context: ExecutorContext): ScriptRunner;
}
/** Runs stages in one pod, one after the other. */
export interface ScriptRunner {
    /** Runs one stage to its true end (executor facts 4.7). `ids` gives an id that tells a run from all others of the pod. */
    run(stage: StageScript, ids: () => string, signal: AbortSignal): Promise<void>;
    /** Gives out what was held back of the output. */
    flush(): void;
}
