import { createDescriber, type HistoryEvent } from "../history/index.ts";

/** Prints events of one History as lines; with `full` nothing is cut, causes are named, and what an event carries follows indented. */
export function createHistoryLines(full: boolean): (event: HistoryEvent) => string[] {
  const describe = createDescriber(full ? Number.POSITIVE_INFINITY : undefined);
  return (event) => {
    const line = `${`#${event.index}`.padStart(6)} ${describe(event)}`;
    if (!full) return [line];
    const cause = event.causedBy === undefined ? "" : `  <- #${event.causedBy}`;
    return [`${line}${cause}`, ...carried(event).map((text) => `        ${text}`)];
  };
}

function carried(event: HistoryEvent): string[] {
  if (event.type === "object") return indented(event.object);
  if (!("body" in event) || event.body === undefined) return [];
  try {
    return indented(JSON.parse(event.body));
  } catch {
    return event.body.trimEnd().split("\n");
  }
}

function indented(value: unknown): string[] {
  return JSON.stringify(value, undefined, 2).split("\n");
}
