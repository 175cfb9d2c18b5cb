import type { HistoryEvent } from "../../history/index.ts";
import type { SequenceStep } from "../../scenario/sequence-expectation.ts";
import { fail, pass, type PlainResult } from "../check.ts";
import { latenessIn } from "../observation/lateness.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import { callDifferences, callsTo, filterText, shownCall } from "./call-filter.ts";
import { eventDifferences, eventFilterText, shownEvent, type EventFilter } from "./event-filter.ts";
import { longestChain, type Link } from "./longest-chain.ts";
import { differencesText, nearestMiss } from "./nearest-miss.ts";

/** `sequence:` wants one choice of requests and events that has them all, in order and in time. */
export function checkSequence(observed: ObservedCase): PlainResult[] {
  const { sequence } = observed.context.expect;
  if (sequence.length === 0) return [];
  const links = sequence.map((step) => linkOf(observed, step));
  const { chain, broken } = longestChain(links);
  if (broken === undefined) {
    return [pass("sequence", { expected: `${sequence.length} steps in order`, got: "so it is", evidence: chain })];
  }
  const step = sequence[broken];
  const link = links[broken];
  if (step === undefined || link === undefined) return [];
  const before = chain.at(-1);
  const expected = `${stepText(step)}${timeText(step)}${placeText(step, before)}`;
  return [fail(`sequence[${broken}]`, { expected, ...whatCame(observed, step, link, before) })];
}

function linkOf(observed: ObservedCase, step: SequenceStep): Link {
  const { absent, within_ms: most, at_least_ms: least } = step;
  return {
    events: eventsMeant(observed, step),
    absent,
    ...(most === undefined ? {} : { most, lateness: (from, to) => latenessIn(observed.history, from, to) }),
    ...(least === undefined ? {} : { least }),
  };
}

function eventsMeant(observed: ObservedCase, { request, event }: SequenceStep): HistoryEvent[] {
  if (request !== undefined) {
    const calls = callsTo(observed, request).filter((call) => callDifferences(call, request).length === 0);
    return calls.map((call) => call.request);
  }
  if (event === undefined) return [];
  return observed.history.filter((candidate) => eventDifferences(candidate, event as EventFilter).length === 0);
}

function stepText({ request, event, absent }: SequenceStep): string {
  const what = request === undefined ? eventFilterText(event as EventFilter) : filterText(request);
  return absent ? `no ${what}` : what;
}

function timeText({ at_least_ms: least, within_ms: most }: SequenceStep): string {
  const bounds = [least !== undefined && `at least ${least} ms`, most !== undefined && `at most ${most} ms`];
  const told = bounds.filter((bound) => bound !== false).join(" and ");
  return told === "" ? "" : `, ${told} later`;
}

function placeText({ absent }: SequenceStep, before: HistoryEvent | undefined): string {
  if (before === undefined) return "";
  return absent ? ` after +${seconds(before)} s` : `, after the step at +${seconds(before)} s`;
}

function seconds({ at }: HistoryEvent): string {
  return (at / 1000).toFixed(3);
}

/** What there was in place of the step: at another time, too early, or only something like it. */
function whatCame(observed: ObservedCase, step: SequenceStep, { events }: Link, before: HistoryEvent | undefined) {
  const { history } = observed;
  const next = events.find(({ index }) => index > (before?.index ?? -1));
  if (next !== undefined) {
    const pause = before === undefined || step.absent ? "" : `, ${next.at - before.at} ms later`;
    return { got: `${shownEvent(history, next)}${pause}`, evidence: [before, next], within: withinOf(step) };
  }
  const early = events.at(-1);
  if (early !== undefined) return { got: `only earlier: ${shownEvent(history, early)}`, evidence: [before, early] };
  return { got: "none", evidence: [before], nearest: nearestText(observed, step) };
}

function withinOf({ within_ms: most, absent }: SequenceStep): string[] {
  if (absent) return ["absent"];
  return most === undefined ? [] : ["within_ms"];
}

function nearestText(observed: ObservedCase, { request, event }: SequenceStep): string | undefined {
  if (request !== undefined) {
    const near = nearestMiss(callsTo(observed, request), (call) => callDifferences(call, request));
    return near && `${shownCall(near.candidate)}: ${differencesText(near.differences)}`;
  }
  const { history } = observed;
  const near = nearestMiss(history, (candidate) => eventDifferences(candidate, event as EventFilter));
  if (near === undefined || near.candidate.type !== event?.type) return undefined;
  return `${shownEvent(history, near.candidate)}: ${differencesText(near.differences)}`;
}
