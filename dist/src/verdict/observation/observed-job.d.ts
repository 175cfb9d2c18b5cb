import type { HistoryEvent } from "../../history/index.ts";
import { type RebuiltTrace } from "../trace/rebuild-trace.ts";
import type { JobFacts, VerdictContext } from "../verdict-context.ts";
import { type EventOf } from "./event-of.ts";
import type { ObservedPod } from "./pod-watch.ts";
import { type ProcessRun } from "./process-run.ts";
import type { StageRun } from "./stage-run.ts";
/** Everything that the History tells of one job. */
export interface ObservedJob {
    facts: JobFacts;
    pods: readonly ObservedPod[];
    runs: readonly StageRun[];
    /** Of exec in its pods. */
    processes: readonly ProcessRun[];
    trace: RebuiltTrace;
    /** `running` updates that GitLab accepted, the first of which is the job's start. */
    start?: EventOf<"job-state">;
    /** Final states that the runner sent and GitLab took. */
    finals: readonly EventOf<"job-state">[];
    /** Final states that the runner sent and GitLab refused. */
    refused: readonly EventOf<"job-state">[];
    /** Of people to its terminal and its ports. */
    visits: {
        opened: readonly EventOf<"terminal-open">[];
        data: readonly EventOf<"terminal-data">[];
        ports: readonly EventOf<"port-visit">[];
    };
    cancel?: EventOf<"job-cancel">;
    /** GitLab does not want the job any more: it failed it by itself, or answered a piece of trace or an update with 403. */
    refusal?: EventOf<"job-drop"> | EventOf<"response">;
    /** The runner was told to abort its jobs before this one was over. */
    stop?: EventOf<"runner-stop">;
    /** A runner was killed while this job ran, and GitLab then ended it: nobody was left who could have cleaned up. */
    killed?: EventOf<"runner-stop">;
}
export declare function readJobs(history: readonly HistoryEvent[], { jobs }: Pick<VerdictContext, "jobs">, pods: readonly ObservedPod[], runs: readonly StageRun[]): ObservedJob[];
/** The variable's value as the job was given it; the last one of that name counts. */
export declare function variable({ variables }: Pick<JobFacts, "variables">, key: string): string | undefined;
