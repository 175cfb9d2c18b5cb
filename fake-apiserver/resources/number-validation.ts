import { invalid, type FieldError } from "../status/invalid.ts";
import type { JsonObject } from "../storage/json.ts";

/** Numbers that may not be below a bound: `{ minReadySeconds: 0 }`. Absent ones are not looked at. */
export function leastErrors(parent: JsonObject, at: string, bounds: Record<string, number>): FieldError[] {
  return Object.entries(bounds).flatMap(([name, least]) => {
    const value = parent[name];
    if (typeof value !== "number" || value >= least) return [];
    const why = least === 0 ? "must be greater than or equal to 0" : "must be greater than 0";
    return [invalid(`${at}.${name}`, value, why)];
  });
}
