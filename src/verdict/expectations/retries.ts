import type { RetryExpectation } from "../../scenario/expectations.ts";
import { fail, pass, type PlainResult } from "../check.ts";
import {
  attemptOf,
  cutStreams,
  delayBetween,
  isSameScript,
  latenessBetween,
  runsOf,
  type Attempt,
} from "../observation/attempt.ts";
import { eventsOf } from "../observation/event-of.ts";
import { isSubjects, type ObservedCase } from "../observation/observed-case.ts";
import { filterText, isMeant } from "./call-filter.ts";
import { bounds, countText, isWithin } from "./count.ts";

/** Times are whole milliseconds, taken by the server. */
const ROUNDING_MS = 10;
const TOLERANCE_MS = 2000;

/** `retries:` ask for one run of attempts of that kind, of which all but the last failed, with so many and these delays (the first ones, where the number is a range). */
export function checkRetries(observed: ObservedCase): PlainResult[] {
  return observed.context.expect.retries.map((expectation, index) => {
    const runs = runsOf(attemptsOf(observed, expectation), isSameScript);
    const wanted = bounds(expectation.attempts);
    const found = runs.find((run) => isWithin(run.length, wanted) && fitsDelays(observed, run, expectation));
    const shown = found ?? nearest(runs, expectation);
    const claim = {
      expected: `${countText(wanted)} attempts of ${filterText(expectation)}${delaysText(expectation.delays_ms)}`,
      got: shown.length === 0 ? "none" : `${shown.length} attempts${delaysText(delaysOf(shown))}`,
      evidence: shown.slice(0, 3).map(({ start }) => start),
    };
    return found === undefined ? fail(`retries[${index}]`, claim) : pass(`retries[${index}]`, claim);
  });
}

/** A connection that a fault broke before there was a request counts as an attempt of the subject's next call to that server. */
function attemptsOf({ calls, history, context }: ObservedCase, filter: RetryExpectation): Attempt[] {
  const cuts = cutStreams(history);
  const used = new Set(calls.map(({ request }) => request.connection));
  const broken = eventsOf(history, "fault-fired").filter(
    ({ layer, connection, entry }) =>
      layer === "connection" && !used.has(connection ?? "") && context.plan[entry]?.target === filter.to,
  );
  const own = calls.filter(({ request }) =>
    filter.to === "api" ? isSubjects(request, context) : request.actor === filter.to,
  );
  const attempts = own.filter((call) => isMeant(call, filter)).map((call) => attemptOf(call, cuts));
  for (const event of broken) {
    const next = own.find(({ request }) => request.index > event.index);
    // Of a call that never came through nobody knows the kind.
    if (next === undefined || isMeant(next, filter)) attempts.push({ start: event, failed: true });
  }
  return attempts.toSorted((a, b) => a.start.index - b.start.index);
}

function delaysOf(run: readonly Attempt[]): number[] {
  return run.slice(1).flatMap((next, index) => {
    const before = run[index];
    return before === undefined ? [] : [delayBetween(before, next)];
  });
}

function fitsDelays(
  { history }: ObservedCase,
  run: readonly Attempt[],
  { attempts, delays_ms: wanted }: RetryExpectation,
): boolean {
  if (wanted === undefined) return true;
  const got = delaysOf(run);
  if (got.length < wanted.length || (typeof attempts === "number" && got.length > wanted.length)) return false;
  return wanted.every((delay, index) => {
    const actual = got[index] ?? 0;
    if (actual < delay - ROUNDING_MS) return false;
    const [before, next] = [run[index], run[index + 1]];
    // The client's own patience, such as a handshake timeout, is part of the delay after a broken connection.
    if (before?.call === undefined || next === undefined) return true;
    return actual <= delay + TOLERANCE_MS + latenessBetween(history, before, next);
  });
}

/** The run to show when none is right: nearest in length, the longer of two. */
function nearest(runs: readonly Attempt[][], { attempts }: RetryExpectation): readonly Attempt[] {
  const distance = ({ length }: readonly Attempt[]) => Math.abs(length - bounds(attempts).min);
  return runs.toSorted((a, b) => distance(a) - distance(b) || b.length - a.length)[0] ?? [];
}

function delaysText(delays: readonly number[] | undefined): string {
  return delays === undefined || delays.length === 0 ? "" : ` after ${delays.join(", ")} ms`;
}
