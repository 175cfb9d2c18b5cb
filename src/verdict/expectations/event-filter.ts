import { createDescriber, fieldAt, type HistoryEvent } from "../../history/index.ts";
import { isRecord } from "../observation/json.ts";
import { partialMatch, type Mismatch } from "./partial-match.ts";

/** Type and fields of an event, as a scenario has them. */
export interface EventFilter {
  type: HistoryEvent["type"];
  [field: string]: unknown;
}

/** Whether the event is of that type and has those fields. */
export function isMeantEvent(event: HistoryEvent, filter: { type: HistoryEvent["type"] }): boolean {
  return eventDifferences(event, filter as EventFilter).length === 0;
}

/** How an event is another one than the filter means; nothing when it is meant. */
export function eventDifferences(event: HistoryEvent, filter: EventFilter): Mismatch[] {
  if (event.type !== filter.type) {
    return [{ path: "type", expected: filter.type, got: event.type, within: ["type"] }];
  }
  return Object.entries(filter).flatMap(([key, wanted]) =>
    partialMatch(asPart(wanted), fieldAt(event, key), key, [key]),
  );
}

/** As conditions of fault plans write it: `{contains: …}` and `{matches: …}` for a whole field. */
function asPart(wanted: unknown): unknown {
  if (!isRecord(wanted) || Object.keys(wanted).length !== 1) return wanted;
  if (typeof wanted["contains"] === "string") return { $contains: wanted["contains"] };
  return typeof wanted["matches"] === "string" ? { $matches: wanted["matches"] } : wanted;
}

/** `stage-end {"exitCode":0}`. */
export function eventFilterText({ type, ...fields }: EventFilter): string {
  return Object.keys(fields).length === 0 ? type : `${type} ${JSON.stringify(fields)}`;
}

/** The line of one event, told in the words of the events before it. */
export function shownEvent(history: readonly HistoryEvent[], { index }: HistoryEvent): string {
  const describe = createDescriber();
  let line = "";
  for (const event of history) {
    line = describe(event);
    if (event.index === index) break;
  }
  return line.trim().replace(/ {2,}/g, " ");
}
