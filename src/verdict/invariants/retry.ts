import type { HistoryEvent } from "../../history/index.ts";
import { notApplicable, verdictOf, type Violation } from "../check.ts";
import {
  attemptOf,
  cutStreams,
  delayBetween,
  isSameScript,
  latenessBetween,
  runsOf,
  type Attempt,
} from "../observation/attempt.ts";
import { answerText, callText, commandLine, failed, stdinText, type Call } from "../observation/call.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
import { jobInBody, nameInBody } from "../observation/json.ts";
import { isListed, pauseAfter, triesAfter } from "../retriable-errors.ts";
import { flag, type RunnerSettings } from "../verdict-context.ts";
import type { Invariant } from "./invariant.ts";

/** Times are whole milliseconds, taken by the server. */
const ROUNDING_MS = 20;
/** Above the longest pause by this much: a call that is made anew, by a stage's next attempt or a poll. */
const ANEW_MS = 900;
/** For calls that are never made anew: how late a busy machine may be. */
const LATE_MS = 5000;

/** Calls that the executor wraps in its retry (executor facts 6.3). Polls of the pod are left out: they cannot be told from retries. */
const WRAPPED = new Set([
  "create selfsubjectaccessreviews",
  "create secrets",
  "update secrets",
  "delete secrets",
  "get secrets",
  "get serviceaccounts",
  "create pods",
  "delete pods",
  "create poddisruptionbudgets",
  "create services",
  "create pods/attach",
  "get pods/attach",
  "create pods/exec",
  "get pods/exec",
  "list events",
]);

/** No client gives up so soon. */
const SOON_MS = 1000;

/** So long may the account of a new namespace take. */
const NEW_MS = 60_000;
const NO_ACCOUNT = /error looking up service account \S+: serviceaccount "default" not found/;

/** What makes the names of a runner's objects unique. */
const RANDOM_END = /-[a-z0-9]{8}$/;

/** Path of a stage script (executor facts 1.5, 4.1). */
const STAGE_SCRIPT =
  /\/scripts-\d+-\d+\/(prepare_script|get_sources|restore_cache|download_artifacts|step_\w+|after_script|archive_cache\w*|upload_artifacts\w*|cleanup_file_variables)\b/g;

const NEVER_ANEW = new Set(["create pods", "create secrets", "update secrets", "create services"]);

/**
 * INV-RETRY. A call that the executor retries is tried no more often than retry_limit, or retry_limits for its error, allow; an error
 * outside the documented list is not tried again. Pauses are 500 ms doubled up to retry_backoff_max.
 *
 * Attempts are counted by what is asked for, not by the names that objects get. An attach after another script was saved may be the next
 * stage's and is not judged, nor is an exec after one whose input was lost, or after one that was refused: for an error that is not in the list,
 * or under the legacy strategy.
 *
 * Tolerated: pods that are refused as long as the namespace which the runner has just made for its job has no default account, which no setting
 * is about; a pause that is longer by what the machine was late. Since the History shows the server's side: connections that failed before
 * a request are not judged here, since nobody can tell which call they were for. Upwards, a pause that is much too long belongs to a call that was made anew, except where that cannot be.
 */
export const retry: Invariant = {
  id: "INV-RETRY",
  title: "attempts and pauses stay within the retry settings",
  check({ apiCalls, jobs, history, context }) {
    const cuts = cutStreams(history);
    const wrapped = apiCalls.filter(
      (call) =>
        WRAPPED.has(callText(call)) && !isUnwrappedExec(call) && !isUnprocessed(call) && !isTooEarly(call, apiCalls),
    );
    const groups = [...Map.groupBy(wrapped, identity).values()].filter(
      (calls) => jobs.length <= 1 || isOfOneJob(calls),
    );
    const legacy = flag(context, "FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY");
    const execs = apiCalls.filter(({ request }) => request.subresource === "exec");
    const longest = pauseAfter(Number.MAX_SAFE_INTEGER, context.settings);
    const runs = groups.flatMap((calls) =>
      runsOf(
        calls.map((call) => attemptOf(call, cuts)),
        (before, next) =>
          isSameScript(before, next) &&
          !isAnew(before, next, longest) &&
          !endsBetween(jobs, before, next) &&
          !(isRefusedExec(before) && (legacy || !isListedFailure(before, context.settings))) &&
          !isToldNothing(before, cuts) &&
          !isDroppedExec(before) &&
          !isNextAttach(before, next, execs),
      ),
    );
    const repeated = runs.filter((run) => run.length > 1);
    if (!runs.some((run) => run.some((attempt) => attempt.failed))) {
      return notApplicable(retry.id, "no call that is retried ever failed");
    }
    const violations = repeated.flatMap((run) => judgeRun(run, context.settings, history));
    const got = `${repeated.length} calls repeated, at most ${Math.max(1, ...runs.map(({ length }) => length))} attempts`;
    return verdictOf(retry.id, { expected: "attempts and pauses within the settings", got }, violations);
  },
};

/** Log followers have a way of their own to go on; people open terminals as often as they like. */
function isUnwrappedExec(call: Call): boolean {
  return commandLine(call).includes("read-logs") || new URLSearchParams(call.request.query).get("tty") === "true";
}

/** The client sends it again by itself, at once, and rightly so. */
function isUnprocessed({ end }: Call): boolean {
  return end?.type === "response-lost" && end.unprocessed === true;
}

/** A cluster makes the default account of a namespace a moment after it. */
function isTooEarly(call: Call, calls: readonly Call[]): boolean {
  const { request } = call;
  if (callText(call) !== "create pods" || !NO_ACCOUNT.test(answerText(call))) return false;
  const isItsOwn = ({ request: { verb, resource, body } }: Call) =>
    verb === "create" && resource === "namespaces" && nameInBody(body) === request.namespace;
  const made = calls.find(isItsOwn);
  return made !== undefined && request.at - made.request.at < NEW_MS;
}

/**
 * With several jobs at the same time, whose call it was that names nothing nobody can tell; nor, with so much going wrong, whether a
 * stream came after one that was refused because of it or for the next script.
 */
function isOfOneJob(calls: readonly Call[]): boolean {
  return calls.every((call) => {
    const isStream = call.request.subresource === "exec" || call.request.subresource === "attach";
    return nameOf(call) !== undefined && !(isStream && failed(call));
  });
}

/** One call of one job: an object that gets another name with each try is the same call, but two managers may use the same slot. */
function identity(call: Call): string {
  const { namespace, container, verb, body } = call.request;
  const given = nameOf(call);
  const known = verb === "create" ? given?.replace(RANDOM_END, "") : given;
  const job = verb === "create" ? jobInBody(body) : undefined;
  return [callText(call), namespace, known, job, container, commandLine(call)].join(" ");
}

/** Another job in the same slot of the runner makes objects of the same names. */
function endsBetween(jobs: readonly ObservedJob[], before: Attempt, next: Attempt): boolean {
  return jobs.some(({ finals }) => finals.some(({ index }) => index > before.start.index && index < next.start.index));
}

/** It may have been for a stage that failed because of it, and the next exec is for the stage after that. */
function isRefusedExec({ call }: Attempt): boolean {
  return call !== undefined && call.request.subresource === "exec" && call.stream === undefined;
}

/** Whether another try was due, after the pause, whatever the exec was for. */
function isListedFailure({ call }: Attempt, settings: RunnerSettings): boolean {
  if (call?.end?.type !== "response" || call.end.status < 400) return true;
  return isListed([call.end.message, call.end.reason].join(" "), settings);
}

/** An exec that lost its input and ended well has, to its client, succeeded; and what it was for cannot be seen. */
function isToldNothing({ call }: Attempt, cuts: ReadonlyMap<string, HistoryEvent>): boolean {
  const cut = call === undefined ? undefined : cuts.get(call.request.id);
  return cut?.type === "fault-fired" && cut.fault === "stdin-lost";
}

/** A script that was first spoken of in between is the next stage's, and so is the attach that follows. */
function isNextAttach(before: Attempt, next: Attempt, execs: readonly Call[]): boolean {
  if (next.call?.request.subresource !== "attach") return false;
  const { name, container } = next.call.request;
  const here = execs.filter(({ request }) => request.name === name && request.container === container);
  const known = new Set(here.filter(({ request }) => request.index < before.start.index).flatMap(scriptsIn));
  const between = here.filter(({ request: { index } }) => index > before.start.index && index < next.start.index);
  return between.flatMap(scriptsIn).some((script) => !known.has(script));
}

/** Names of the stage scripts that are written or looked for. */
function scriptsIn(exec: Call): string[] {
  return [...stdinText(exec).matchAll(STAGE_SCRIPT)].map(([, stage = ""]) => stage);
}

/** Of an object; a list that is for one object has it in its selector. */
function nameOf({ request: { name, body, query } }: Call): string | undefined {
  return name ?? nameInBody(body) ?? new URLSearchParams(query).get("fieldSelector") ?? undefined;
}

function isAnew(before: Attempt, next: Attempt, longest: number): boolean {
  const delay = delayBetween(before, next);
  if (delay <= longest + ANEW_MS) return false;
  const { call } = next;
  const named = call !== undefined && nameOf(call) !== undefined;
  return call === undefined || !named || !NEVER_ANEW.has(callText(call));
}

function judgeRun(run: readonly Attempt[], settings: RunnerSettings, history: readonly HistoryEvent[]): Violation[] {
  return run.slice(1).flatMap((next, index): Violation[] => {
    const before = run[index];
    if (before?.call === undefined || next.call === undefined) return [];
    const done = index + 1;
    const evidence = [...run.slice(0, done).flatMap(({ start, end }) => [start, end]), next.start];
    const what = callText(next.call);
    const tries = triesAfter(before.call, settings);
    if (done >= tries) {
      const expected = `at most ${tries} ${tries === 1 ? "attempt" : "attempts"} of ${what} after "${answerText(before.call)}"`;
      return [{ expected, got: `attempt ${done + 1}`, evidence }];
    }
    // With the new token that the client has got for it, and at once.
    if (isUnauthorized(before)) return [];
    const wanted = pauseAfter(done, settings);
    const delay = delayBetween(before, next);
    // When a client gave up, or learned that a broken connection had taken this call with it, the server does not know.
    if (isGivenUp(before) && next.start.at - before.start.at >= wanted - ROUNDING_MS) return [];
    const isEarly = delay < wanted - ROUNDING_MS;
    const limit = wanted + LATE_MS;
    if (!isEarly && (delay <= limit || delay <= limit + latenessBetween(history, before, next))) return [];
    const expected = `a pause of ${wanted} ms before attempt ${done + 1} of ${what}`;
    return [{ expected, got: `${delay} ms`, evidence }];
  });
}

function isGivenUp({ call }: Attempt): boolean {
  return call?.end?.type === "response-lost" && call.end.cause === "client closed the connection";
}

/** A look at a stage that ended meanwhile: its client broke it off too soon for any limit of time, and what comes next is for something else. */
function isDroppedExec(attempt: Attempt): boolean {
  const { call, start, end } = attempt;
  return call?.request.subresource === "exec" && isGivenUp(attempt) && (end?.at ?? Infinity) - start.at < SOON_MS;
}

function isUnauthorized({ call }: Attempt): boolean {
  return call?.end?.type === "response" && call.end.status === 401;
}
