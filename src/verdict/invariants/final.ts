import type { HistoryEvent } from "../../history/index.ts";
import { notApplicable, verdictOf, type Violation } from "../check.ts";
import type { Call } from "../observation/call.ts";
import type { EventOf } from "../observation/event-of.ts";
import { jsonOf, textAt } from "../observation/json.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
import { isUserStep } from "../observation/stage-run.ts";
import type { Invariant } from "./invariant.ts";

/**
 * INV-FINAL. Exactly one final state of a job reaches GitLab, after the last byte of its trace; once a cancel is known, only its
 * outcome.
 *
 * Tolerated: the same state once more after its answer was lost; refusals before GitLab took one (it asks for the trace again); what a runner still
 * sends when it was GitLab that ended the job, since it has not heard of it. A cancel that arrives when the user's script has ended has no effect (executor facts 4.8), so success is a lie only before that.
 */
export const final: Invariant = {
  id: "INV-FINAL",
  title: "exactly one final state, after the whole trace",
  check({ jobs, calls, history }) {
    if (jobs.length === 0) return notApplicable(final.id, "no job was handed to the runner");
    const violations = jobs.flatMap((job) => [
      ...notOne(job),
      ...toldAgain(job, calls),
      ...traceAfter(job, history),
      ...successAfterCancel(job, history),
    ]);
    const good = { expected: "one final state for each job, at the end", got: `${jobs.length} of ${jobs.length}` };
    return verdictOf(final.id, good, violations);
  },
};

function notOne({ facts, finals, start, trace }: ObservedJob): Violation[] {
  if (finals.length === 1) return [];
  const expected = `one final state of job ${facts.name}`;
  if (finals.length === 0) return [{ expected, got: "none", evidence: [start, trace.patches.at(-1)] }];
  return [{ expected, got: finals.map(({ state }) => state).join(", then "), evidence: finals }];
}

/** Only a runner that got no answer may say it again, or one whose job GitLab has ended by itself. */
function toldAgain({ facts, finals, refused, cancel, refusal }: ObservedJob, calls: readonly Call[]): Violation[] {
  const [taken] = finals;
  const again = refused.find(({ index }) => taken !== undefined && index > taken.index);
  if (taken === undefined || again === undefined || cancel !== undefined) return [];
  if (refusal?.type === "job-drop" && refusal.index < taken.index) return [];
  const update = calls.findLast(
    ({ request }) => request.actor === "gitlab" && request.method === "PUT" && request.index < taken.index,
  );
  if (update?.end?.type === "response-lost") return [];
  const got = `${taken.state}, then ${again.state} (refused)`;
  return [{ expected: `one final state of job ${facts.name}`, got, evidence: [taken, again] }];
}

/** What GitLab refuses is too late as well, unless it was GitLab that ended the job. */
function traceAfter({ facts, finals, trace }: ObservedJob, history: readonly HistoryEvent[]): Violation[] {
  const last = finals[0];
  if (last === undefined) return [];
  const call = history[last.causedBy ?? -1];
  const told = call?.type === "request" && call.method === "PUT";
  const tried = told ? trace.sent : trace.patches;
  const late = tried.find(({ index, base64 }) => index > last.index && base64 !== "");
  if (late === undefined) return [];
  const expected = `no byte of the trace of job ${facts.name} after its final state`;
  return [{ expected, got: `bytes from ${late.offset} on`, evidence: [last, late] }];
}

function successAfterCancel(job: ObservedJob, history: readonly HistoryEvent[]): Violation[] {
  const { cancel, finals, facts } = job;
  const told = finals.find((final) => toldState(final, history) === "success");
  if (cancel === undefined || told === undefined || told.index < cancel.index || scriptHadEnded(job, cancel)) return [];
  const expected = `the outcome of the cancel, since the script of job ${facts.name} had not ended`;
  return [{ expected, got: "success", evidence: [cancel, told], unseen: job.unseen }];
}

/** GitLab makes `canceled` of whatever it is told then; what it was told is in the call. */
function toldState({ state, causedBy }: EventOf<"job-state">, history: readonly HistoryEvent[]): string {
  const call = history[causedBy ?? -1];
  return (call?.type === "request" ? textAt(jsonOf(call.body), "state") : undefined) ?? state;
}

/** The runner hears of a cancel only with its next call, so the script may also have ended a moment later. */
function scriptHadEnded({ runs, trace, finals }: ObservedJob, cancel: EventOf<"job-cancel">): boolean {
  const heard = [...trace.patches, ...finals].find(({ index }) => index > cancel.index);
  const steps = runs.filter(isUserStep);
  return steps.length > 0 && steps.every(({ end }) => end !== undefined && end.index < (heard?.index ?? 0));
}
