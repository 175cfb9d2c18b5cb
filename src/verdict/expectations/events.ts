import type { HistoryEvent } from "../../history/index.ts";
import { fail, pass, type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import { bounds, countText, isWithin } from "./count.ts";
import { eventDifferences, eventFilterText, shownEvent, type EventFilter } from "./event-filter.ts";
import { differencesText, nearestMiss } from "./nearest-miss.ts";

/** `events:` are counted over the whole History, whoever they come from. */
export function checkEvents({ history, context }: ObservedCase): PlainResult[] {
  return context.expect.events.map(({ count, ...filter }, index) =>
    checkOne(`events[${index}]`, history, filter as EventFilter, bounds(count)),
  );
}

function checkOne(
  id: string,
  history: readonly HistoryEvent[],
  filter: EventFilter,
  wanted: ReturnType<typeof bounds>,
): PlainResult {
  const meant = history.filter((event) => eventDifferences(event, filter).length === 0);
  const claim = {
    expected: `${countText(wanted)} ${eventFilterText(filter)}`,
    got: `${meant.length}`,
    evidence: meant.slice(-3),
  };
  if (isWithin(meant.length, wanted)) return pass(id, claim);
  if (meant.length > wanted.max) return fail(id, { ...claim, evidence: meant.slice(wanted.max), within: ["count"] });
  const near = nearestMiss(history, (event) => eventDifferences(event, filter));
  if (near === undefined || near.candidate.type !== filter.type) return fail(id, claim);
  const nearest = `${shownEvent(history, near.candidate)}: ${differencesText(near.differences)}`;
  return fail(id, { ...claim, nearest, evidence: [...meant.slice(-2), near.candidate] });
}
