import { isObject } from "./json.ts";

/**
 * `next` with what did not change as the very same objects that `previous` has: most writes change a small part of an object, and whoever
 * keeps all versions then keeps the rest once. Changes `next`, which nobody else may hold; only where it is not frozen.
 */
export function shareUnchanged<T>(next: T, previous: T): T;
export function shareUnchanged(next: unknown, previous: unknown): unknown {
  if (next === previous || typeof next !== "object" || typeof previous !== "object") return next;
  if (next === null || previous === null) return next;
  const isList = Array.isArray(next);
  if (isList !== Array.isArray(previous)) return next;
  return isList
    ? shareItems(next, previous as unknown[])
    : isObject(next) && isObject(previous)
      ? shareFields(next, previous)
      : next;
}

function shareItems(next: unknown[], previous: readonly unknown[]): unknown {
  let same = next.length === previous.length;
  for (const [index, item] of next.entries()) {
    const shared = shareUnchanged(item, previous[index]);
    if (shared !== item && !Object.isFrozen(next)) next[index] = shared;
    if (shared !== previous[index]) same = false;
  }
  return same ? previous : next;
}

/** The order of the fields counts: the same object has the same text. */
function shareFields(next: Record<string, unknown>, previous: Record<string, unknown>): unknown {
  const [fields, before] = [Object.keys(next), Object.keys(previous)];
  let same = fields.length === before.length;
  for (const [index, key] of fields.entries()) {
    const value = next[key];
    const old = Object.hasOwn(previous, key) ? previous[key] : undefined;
    const shared = shareUnchanged(value, old);
    // Assigning to this one name would set a prototype instead of a field.
    if (shared !== value && key !== "__proto__" && !Object.isFrozen(next)) next[key] = shared;
    if (before[index] !== key || shared !== old) same = false;
  }
  return same ? previous : next;
}
