import type { HistoryEvent } from "../history/history-event.ts";

export type FieldPattern = string | number | boolean | { contains: string } | { matches: string };

/** Fields that an event must have, `type` among them. `text` is what the bytes of an output or a trace say. */
export type EventPattern = Readonly<Record<string, FieldPattern>>;

/** A pattern, made ready for many events. */
export function eventMatcher(pattern: EventPattern): (event: HistoryEvent) => boolean {
  const tests = Object.entries(pattern).map(([key, wanted]) => ({ key, fits: fieldMatcher(wanted) }));
  return (event) => tests.every(({ key, fits }) => fits(fieldOf(event, key)));
}

function fieldMatcher(wanted: FieldPattern): (value: unknown) => boolean {
  if (typeof wanted !== "object") return (value) => value === wanted;
  if ("contains" in wanted) return (value) => typeof value === "string" && value.includes(wanted.contains);
  const expression = new RegExp(wanted.matches, "mu");
  return (value) => typeof value === "string" && expression.test(value);
}

/** A field by its name, or by the path to it (`object.reason`). */
function fieldOf(event: HistoryEvent, key: string): unknown {
  if (key === "text" && "base64" in event) return Buffer.from(event.base64, "base64").toString("utf8");
  let value: unknown = event;
  for (const step of key.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** `stage-start stage=step_script`, for people. */
export function describePattern({ type, ...fields }: EventPattern): string {
  const details = Object.entries(fields).map(([key, wanted]) => `${key}${describeField(wanted)}`);
  return [typeof type === "string" ? type : "any event", ...details].join(" ");
}

function describeField(wanted: FieldPattern): string {
  if (typeof wanted !== "object") return `=${wanted}`;
  return "contains" in wanted ? `~"${wanted.contains}"` : `~/${wanted.matches}/`;
}
