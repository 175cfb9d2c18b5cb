import type { HistoryEvent } from "../../history/index.ts";
import type { VerdictContext } from "../verdict-context.ts";
import { type Call } from "./call.ts";
import { type ObservedJob } from "./observed-job.ts";
import { type ObservedPod } from "./pod-watch.ts";
/** A History in the shapes that checks ask for, read once for all of them. */
export interface ObservedCase {
    history: readonly HistoryEvent[];
    context: VerdictContext;
    calls: readonly Call[];
    /** Calls of the subject to the API server. */
    apiCalls: readonly Call[];
    pods: readonly ObservedPod[];
    jobs: readonly ObservedJob[];
}
/** Whether the subject sent it to the API server, under whichever of its names. */
export declare function isSubjects({ actor, user }: Call["request"], { subjectUsers }: VerdictContext): boolean;
export declare function observe(history: readonly HistoryEvent[], context: VerdictContext): ObservedCase;
