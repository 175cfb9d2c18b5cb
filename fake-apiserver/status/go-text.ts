import { isObject } from "../storage/json.ts";

/** `map[spec:map[foo:bar]]`: how the API server quotes a patch. */
export function goText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goText).join(" ")}]`;
  if (value === null) return "<nil>";
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${entries.map(([key, item]) => `${key}:${goText(item)}`).join(" ")}]`;
}
