import type { HistoryEvent } from "../../history/index.ts";
import { notApplicable, verdictOf, type Violation } from "../check.ts";
import { latenessIn } from "../observation/lateness.ts";
import { isUserStep } from "../observation/stage-run.ts";
import { variable, type ObservedJob } from "../observation/observed-job.ts";
import type { VerdictContext } from "../verdict-context.ts";
import type { Invariant } from "./invariant.ts";

/** RUNNER_AFTER_SCRIPT_TIMEOUT by default (executor facts 0). */
const AFTER_SCRIPT_MS = 300_000;
/** What a busy machine and the processes of a script may need to end. */
const SCRIPT_GRACE_MS = 30_000;
/** Two trace intervals and the calls of the end. */
const FINAL_UPDATE_MS = 30_000;

/**
 * INV-TIME. A job ends within its timeout plus the documented graces (cleanup_resources_timeout, 5 min of an after_script, the final
 * update); and it does end, whatever failed before: where the fault plan has a quiet period, within the time that it demands. A script that
 * has a timeout of its own (RUNNER_SCRIPT_TIMEOUT) is ended by then.
 *
 * Tolerated: what the machine was late by, and 30 s for the calls of the end and for processes that take their time on a busy machine. How long a job waits in GitLab before a
 * runner confirms it is not the runner's time.
 */
export const time: Invariant = {
  id: "INV-TIME",
  title: "the job ends, within its timeout and graces",
  check({ jobs, context, history }) {
    if (jobs.length === 0) return notApplicable(time.id, "no job was handed to the runner");
    const quiet = lastingQuiet(history);
    const violations = jobs.flatMap((job) => [
      ...judgeJob(job, context, history),
      ...judgeLiveness(job, quiet, context, history),
      ...judgeScript(job, history),
    ]);
    if (context.timedOut && violations.length === 0) {
      const expected = "the pipeline to end within the scenario's limit";
      violations.push({ expected, got: "it had not ended", evidence: [history.at(-1)] });
    }
    const spans = jobs.map(
      ({ facts, start, finals }) => `${facts.name} ${(finals.at(-1)?.at ?? 0) - (start?.at ?? 0)} ms`,
    );
    return verdictOf(time.id, { expected: "an end in time", got: spans.join(", ") }, violations);
  },
};

/** The beginning of the quiet that lasted to the end of the History. */
function lastingQuiet(history: readonly HistoryEvent[]): HistoryEvent | undefined {
  const last = history.findLast((event) => event.type === "faults-quiet");
  return last?.quiet === true ? last : undefined;
}

function judgeLiveness(
  { facts, finals, start }: ObservedJob,
  quiet: HistoryEvent | undefined,
  { endsWithinMs }: VerdictContext,
  history: readonly HistoryEvent[],
): Violation[] {
  const final = finals.at(-1);
  if (quiet === undefined || endsWithinMs === undefined || final === undefined) return [];
  const since = Math.max(quiet.at, start?.at ?? 0);
  const took = final.at - since;
  if (inTime(since, final.at, endsWithinMs, history)) return [];
  const expected = `job ${facts.name} to end within ${endsWithinMs} ms once the faults are silent`;
  return [{ expected, got: `${took} ms`, evidence: [start, quiet, final] }];
}

function inTime(from: number, to: number, limitMs: number, history: readonly HistoryEvent[]): boolean {
  return to - from <= limitMs || to - from <= limitMs + latenessIn(history, from, to);
}

/** A script that reached RUNNER_SCRIPT_TIMEOUT is ended, by itself or with its pod. */
function judgeScript({ facts, runs, pods }: ObservedJob, history: readonly HistoryEvent[]): Violation[] {
  const limit = durationMs(variable(facts, "RUNNER_SCRIPT_TIMEOUT"));
  if (limit === undefined || limit <= 0) return [];
  return runs.filter(isUserStep).flatMap((run): Violation[] => {
    const ending = pods.find(({ uid }) => uid === run.uid)?.ending;
    const end = [run.end, ending].flatMap((event) => event ?? []).toSorted((a, b) => a.index - b.index)[0];
    if (end === undefined || inTime(run.start.at, end.at, limit + SCRIPT_GRACE_MS, history)) return [];
    const expected = `${run.stage} of job ${facts.name} to be ended within ${limit + SCRIPT_GRACE_MS} ms (RUNNER_SCRIPT_TIMEOUT and a grace)`;
    return [{ expected, got: `${end.at - run.start.at} ms`, evidence: [run.start, end] }];
  });
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `1h30m`, `2.5s`; undefined for what is no duration. */
function durationMs(text = ""): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce(
    (sum, [, number = "0", unit = ""]) => sum + Number(number) * (UNITS[unit] ?? 0),
    0,
  );
}

function judgeJob(
  { facts, start, finals, trace }: ObservedJob,
  { settings }: VerdictContext,
  history: readonly HistoryEvent[],
): Violation[] {
  const final = finals.at(-1);
  if (final === undefined) {
    const expected = `job ${facts.name} to end`;
    return [{ expected, got: "no final state by the end of the History", evidence: [start, trace.patches.at(-1)] }];
  }
  if (start === undefined) return [];
  const afterScript = facts.steps.includes("after_script") ? AFTER_SCRIPT_MS : 0;
  const limit = facts.timeoutSeconds * 1000 + settings.cleanupResourcesTimeoutMs + afterScript + FINAL_UPDATE_MS;
  const took = final.at - start.at;
  if (inTime(start.at, final.at, limit, history)) return [];
  const expected = `job ${facts.name} to end within ${limit} ms (its timeout and the documented graces)`;
  return [{ expected, got: `${took} ms`, evidence: [start, final] }];
}
