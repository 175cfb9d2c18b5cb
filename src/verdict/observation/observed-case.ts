import type { HistoryEvent } from "../../history/index.ts";
import type { VerdictContext } from "../verdict-context.ts";
import { readCalls, type Call } from "./call.ts";
import { readJobs, type ObservedJob } from "./observed-job.ts";
import { readPods, type ObservedPod } from "./pod-watch.ts";
import { readStageRuns } from "./stage-run.ts";

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
export function isSubjects({ actor, user }: Call["request"], { subjectUsers }: VerdictContext): boolean {
  return actor === "api" && user !== undefined && subjectUsers.includes(user);
}

export function observe(history: readonly HistoryEvent[], context: VerdictContext): ObservedCase {
  const calls = readCalls(history);
  const pods = readPods(history);
  return {
    history,
    context,
    calls,
    apiCalls: calls.filter(({ request }) => isSubjects(request, context)),
    pods,
    jobs: readJobs(history, context, pods, readStageRuns(history)),
  };
}
