import { EVENT_TYPES, fieldsOf, withText } from "../event-fields.ts";
import type { HistoryEvent } from "../history-event.ts";

/** One condition of a search. */
export type Term =
  /** `field=value`, or `field~part`. The field may be a path: `object.metadata.name`. */
  { field: string; value: string; part: boolean } | { pattern: RegExp };

/** Every name that can stand before `=`. */
export const KNOWN_FIELDS: readonly string[] = [...new Set(["type", ...EVENT_TYPES.flatMap((type) => fieldsOf(type))])];

/** Reads `stage=step_script`, `message~quota` or a regular expression; undefined for what is none of them. */
export function readTerm(text: string): Term | undefined {
  const [, field, operator, value] = /^([A-Za-z_][\w.-]*)([=~])(.*)$/s.exec(text) ?? [];
  if (field !== undefined && value !== undefined) return { field, value, part: operator === "~" };
  try {
    return { pattern: new RegExp(text, "iu") };
  } catch {
    return undefined;
  }
}

/** Whether an event, of which people read `line`, is meant. Patterns look at the line and at what the event carries. */
export function isMeant(event: HistoryEvent, line: string, terms: readonly Term[]): boolean {
  const fields = withText(event);
  let whole: string | undefined;
  return terms.every((term) => {
    if ("field" in term) return fieldFits(valueAt(fields, term.field), term);
    return term.pattern.test(line) || term.pattern.test((whole ??= JSON.stringify(fields)));
  });
}

function fieldFits(value: unknown, { value: wanted, part }: { value: string; part: boolean }): boolean {
  if (value === undefined) return !part && wanted === "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return part ? text.includes(wanted) : text === wanted;
}

function valueAt(fields: unknown, field: string): unknown {
  const own = (fields as Record<string, unknown>)[field];
  if (own !== undefined) return own;
  return field.split(".").reduce<unknown>((value, step) => {
    const inner = typeof value === "string" ? parsed(value) : value;
    return typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[step] : undefined;
  }, fields);
}

/** A body is JSON, so a path leads into it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
