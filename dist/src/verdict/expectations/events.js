import { fail, pass } from "../check.js";
import { bounds, countText, isWithin } from "./count.js";
import { eventDifferences, eventFilterText, shownEvent } from "./event-filter.js";
import { differencesText, nearestMiss } from "./nearest-miss.js";
/** `events:` are counted over the whole History, whoever they come from. */
export function checkEvents({ history, context }) {
    return context.expect.events.map(({ count, ...filter }, index) => checkOne(`events[${index}]`, history, filter, bounds(count)));
}
function checkOne(id, history, filter, wanted) {
    const meant = history.filter((event) => eventDifferences(event, filter).length === 0);
    const claim = {
        expected: `${countText(wanted)} ${eventFilterText(filter)}`,
        got: `${meant.length}`,
        evidence: meant.slice(-3),
    };
    if (isWithin(meant.length, wanted))
        return pass(id, claim);
    if (meant.length > wanted.max)
        return fail(id, { ...claim, evidence: meant.slice(wanted.max), within: ["count"] });
    const near = nearestMiss(history, (event) => eventDifferences(event, filter));
    if (near === undefined || near.candidate.type !== filter.type)
        return fail(id, claim);
    const nearest = `${shownEvent(history, near.candidate)}: ${differencesText(near.differences)}`;
    return fail(id, { ...claim, nearest, evidence: [...meant.slice(-2), near.candidate] });
}
