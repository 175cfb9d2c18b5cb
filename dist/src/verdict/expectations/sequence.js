import { fail, pass } from "../check.js";
import { callDifferences, callsTo, filterText, shownCall } from "./call-filter.js";
import { eventDifferences, eventFilterText, shownEvent } from "./event-filter.js";
import { longestChain } from "./longest-chain.js";
import { differencesText, nearestMiss } from "./nearest-miss.js";
/** `sequence:` wants one choice of requests and events that has them all, in order and in time. */
export function checkSequence(observed) {
    const { sequence } = observed.context.expect;
    if (sequence.length === 0)
        return [];
    const links = sequence.map((step) => linkOf(observed, step));
    const { chain, broken } = longestChain(links);
    if (broken === undefined) {
        return [pass("sequence", { expected: `${sequence.length} steps in order`, got: "so it is", evidence: chain })];
    }
    const step = sequence[broken];
    const link = links[broken];
    if (step === undefined || link === undefined)
        return [];
    const before = chain.at(-1);
    const expected = `${stepText(step)}${timeText(step)}${placeText(step, before)}`;
    return [fail(`sequence[${broken}]`, { expected, ...whatCame(observed, step, link, before) })];
}
function linkOf(observed, step) {
    const { absent, within_ms: most, at_least_ms: least } = step;
    return {
        events: eventsMeant(observed, step),
        absent,
        ...(most === undefined ? {} : { most }),
        ...(least === undefined ? {} : { least }),
    };
}
function eventsMeant(observed, { request, event }) {
    if (request !== undefined) {
        const calls = callsTo(observed, request).filter((call) => callDifferences(call, request).length === 0);
        return calls.map((call) => call.request);
    }
    if (event === undefined)
        return [];
    return observed.history.filter((candidate) => eventDifferences(candidate, event).length === 0);
}
function stepText({ request, event, absent }) {
    const what = request === undefined ? eventFilterText(event) : filterText(request);
    return absent ? `no ${what}` : what;
}
function timeText({ at_least_ms: least, within_ms: most }) {
    const bounds = [least !== undefined && `at least ${least} ms`, most !== undefined && `at most ${most} ms`];
    const told = bounds.filter((bound) => bound !== false).join(" and ");
    return told === "" ? "" : `, ${told} later`;
}
function placeText({ absent }, before) {
    if (before === undefined)
        return "";
    return absent ? ` after +${seconds(before)} s` : `, after the step at +${seconds(before)} s`;
}
function seconds({ at }) {
    return (at / 1000).toFixed(3);
}
/** What there was in place of the step: at another time, too early, or only something like it. */
function whatCame(observed, step, { events }, before) {
    const { history } = observed;
    const next = events.find(({ index }) => index > (before?.index ?? -1));
    if (next !== undefined) {
        const pause = before === undefined || step.absent ? "" : `, ${next.at - before.at} ms later`;
        return { got: `${shownEvent(history, next)}${pause}`, evidence: [before, next], within: withinOf(step) };
    }
    const early = events.at(-1);
    if (early !== undefined)
        return { got: `only earlier: ${shownEvent(history, early)}`, evidence: [before, early] };
    return { got: "none", evidence: [before], nearest: nearestText(observed, step) };
}
function withinOf({ within_ms: most, absent }) {
    if (absent)
        return ["absent"];
    return most === undefined ? [] : ["within_ms"];
}
function nearestText(observed, { request, event }) {
    if (request !== undefined) {
        const near = nearestMiss(callsTo(observed, request), (call) => callDifferences(call, request));
        return near && `${shownCall(near.candidate)}: ${differencesText(near.differences)}`;
    }
    const { history } = observed;
    const near = nearestMiss(history, (candidate) => eventDifferences(candidate, event));
    if (near === undefined || near.candidate.type !== event?.type)
        return undefined;
    return `${shownEvent(history, near.candidate)}: ${differencesText(near.differences)}`;
}
