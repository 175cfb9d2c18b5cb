import { invalid, type FieldError } from "../status/invalid.ts";

const NO_PERCENT =
  "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

/** A number, or a part of a hundred as text. */
export function percentErrors(value: unknown, field: string): FieldError[] {
  if (typeof value === "string") return /^[0-9]+%$/.test(value) ? [] : [invalid(field, value, NO_PERCENT)];
  return typeof value === "number" && value < 0 ? [invalid(field, value, "must be greater than or equal to 0")] : [];
}

/** The number, or how many of a hundred; -1 for anything else. */
export function scaledValue(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^[0-9]+%$/.test(value) ? Number(value.slice(0, -1)) : -1;
}
