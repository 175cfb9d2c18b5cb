import { isTable, type Json } from "./json.ts";

/** RFC 7386: tables are merged, `null` removes, everything else replaces. */
export function applyMergePatch(target: Json | undefined, patch: Json): Json {
  if (!isTable(patch)) return patch;
  const result = new Map(isTable(target) ? Object.entries(target) : []);
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) result.delete(field);
    else result.set(field, applyMergePatch(result.get(field), value));
  }
  return Object.fromEntries(result);
}
