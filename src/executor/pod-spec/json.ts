export type Json = null | boolean | number | string | Json[] | JsonTable;

export interface JsonTable {
  [field: string]: Json;
}

export function isTable(value: Json | undefined): value is JsonTable {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Equal whatever the order of fields. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
  }
  if (!isTable(a)) return a === b;
  if (!isTable(b) || Object.keys(a).length !== Object.keys(b).length) return false;
  return Object.entries(a).every(([field, value]) => Object.hasOwn(b, field) && sameJson(value, b[field]));
}

/** As Go calls the JSON type of a value. */
export function jsonType(value: Json): string {
  if (Array.isArray(value)) return "array";
  if (typeof value === "boolean") return "bool";
  return value === null ? "null" : typeof value;
}
