import { isTable, type Json } from "./json.ts";

/** A value as Go programs print it in messages: `map[containerPort:80 name:web]`, `[a b]`, `<nil>`. */
export function goText(value: Json | undefined): string {
  if (value === undefined || value === null) return "<nil>";
  if (Array.isArray(value)) return `[${value.map(goText).join(" ")}]`;
  if (!isTable(value)) return String(value);
  const names = Object.keys(value).toSorted();
  return `map[${names.map((name) => `${name}:${goText(value[name])}`).join(" ")}]`;
}
