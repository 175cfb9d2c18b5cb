import type { HistoryEvent } from "../../history/index.ts";
import { rebuildTrace, type RebuiltTrace } from "../trace/rebuild-trace.ts";
import type { JobFacts, VerdictContext } from "../verdict-context.ts";
import { eventsOf, type EventOf } from "./event-of.ts";
import type { ObservedPod } from "./pod-watch.ts";
import { readProcesses, type ProcessRun } from "./process-run.ts";
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
  /** Its stages could not be seen to their end. */
  unseen?: EventOf<"unseen">;
  /** A runner was killed while this job ran, and GitLab then ended it: nobody was left who could have cleaned up. */
  killed?: EventOf<"runner-stop">;
}

const FINAL = new Set(["success", "failed", "canceled"]);

export function readJobs(
  history: readonly HistoryEvent[],
  { jobs }: Pick<VerdictContext, "jobs">,
  pods: readonly ObservedPod[],
  runs: readonly StageRun[],
): ObservedJob[] {
  const states = byJob(eventsOf(history, "job-state"));
  const cancels = eventsOf(history, "job-cancel");
  const stops = eventsOf(history, "runner-stop").filter(({ kind }) => kind === "forceful");
  const kills = eventsOf(history, "runner-stop").filter(({ kind }) => kind === "killed");
  const refusals = readRefusals(history);
  const traced = byJob(history.filter((event) => event.type === "job-trace" || event.type === "job-trace-lost"));
  const runsOfPod = Map.groupBy(runs, ({ uid }) => uid);
  const processesOfPod = Map.groupBy(readProcesses(history), ({ start }) => `${start.namespace}/${start.pod}`);
  const podsOfJob = Map.groupBy(pods, ({ job }) => job);
  const blind = eventsOf(history, "unseen").filter(({ what }) => what === "stages");
  const opened = eventsOf(history, "terminal-open");
  const data = eventsOf(history, "terminal-data");
  const ports = eventsOf(history, "port-visit");
  return jobs.map((facts) => {
    const own =
      jobs.length === 1
        ? pods.filter(({ job }) => job === undefined || job === facts.id)
        : (podsOfJob.get(facts.id) ?? []);
    const names = new Set(own.map(({ namespace, name }) => `${namespace}/${name}`));
    const unseen = blind.find(({ uid }) => own.some((pod) => pod.uid === uid));
    const sent = states.get(facts.id) ?? [];
    const told = sent.filter(({ accepted }) => accepted);
    const start = told.find(({ state }) => state === "running");
    const finals = told.filter(({ state }) => FINAL.has(state));
    const stop = stops.find(({ index }) => index < (finals[0]?.index ?? Number.POSITIVE_INFINITY));
    const cancel = cancels.find(({ job }) => job === facts.id);
    const first = refusals.get(facts.id);
    const refusal = (first?.index ?? 0) < (finals[0]?.index ?? Number.POSITIVE_INFINITY) ? first : undefined;
    const ended = refusal?.type === "job-drop" ? refusal : cancel;
    const killed = kills.find(({ index }) => index > (start?.index ?? 0) && index < (ended?.index ?? 0));
    return {
      facts,
      pods: own,
      runs: inOrder(own.map(({ uid }) => runsOfPod.get(uid) ?? [])),
      processes: inOrder([...names].map((name) => processesOfPod.get(name) ?? [])),
      trace: rebuildTrace(traced.get(facts.id) ?? []),
      finals,
      visits: {
        opened: opened.filter(({ job }) => job === facts.id),
        ports: ports.filter(({ job }) => job === facts.id),
        data: data.filter(({ job }) => job === facts.id),
      },
      refused: sent.filter(({ state, accepted }) => !accepted && FINAL.has(state)),
      ...(start === undefined ? {} : { start }),
      ...(cancel === undefined ? {} : { cancel }),
      ...(refusal === undefined ? {} : { refusal }),
      ...(stop === undefined ? {} : { stop }),
      ...(unseen === undefined ? {} : { unseen }),
      ...(killed === undefined ? {} : { killed }),
    };
  });
}

function byJob<Event extends { job: number }>(events: readonly Event[]): Map<number, Event[]> {
  return Map.groupBy(events, ({ job }) => job);
}

/** By their starts, as the History has them. */
function inOrder<Run extends { start: HistoryEvent }>(runs: readonly Run[][]): Run[] {
  return runs.flat().toSorted((a, b) => a.start.index - b.start.index);
}

/** By job, the first; also those that came after the final state. */
function readRefusals(history: readonly HistoryEvent[]): Map<number, EventOf<"job-drop"> | EventOf<"response">> {
  const calls = new Map<string, number>();
  const refusals = new Map<number, EventOf<"job-drop"> | EventOf<"response">>();
  for (const event of history) {
    if (event.type === "request" && event.actor === "gitlab" && (event.method === "PUT" || event.method === "PATCH")) {
      if (event.resource === "jobs") calls.set(event.id, Number(event.name));
    }
    const refused = event.type === "response" && event.status === 403 ? calls.get(event.id) : undefined;
    const job = event.type === "job-drop" ? event.job : refused;
    if (job === undefined || refusals.has(job)) continue;
    if (event.type === "job-drop" || event.type === "response") refusals.set(job, event);
  }
  return refusals;
}

/** The variable's value as the job was given it; the last one of that name counts. */
export function variable({ variables }: Pick<JobFacts, "variables">, key: string): string | undefined {
  return variables.findLast((candidate) => candidate.key === key)?.value;
}
