import { StatusError } from "./status.ts";

/** One complaint of validation: `spec.containers[0].image: Required value`. */
export interface FieldError {
  field: string;
  reason:
    | "FieldValueRequired"
    | "FieldValueDuplicate"
    | "FieldValueInvalid"
    | "FieldValueForbidden"
    | "FieldValueNotFound"
    | "FieldValueNotSupported"
    | "FieldValueTooLong";
  message: string;
}

export function required(field: string, detail = ""): FieldError {
  return { field, reason: "FieldValueRequired", message: `Required value${detail === "" ? "" : `: ${detail}`}` };
}

export function duplicate(field: string, value: unknown): FieldError {
  return { field, reason: "FieldValueDuplicate", message: `Duplicate value: ${quoted(value)}` };
}

export function invalid(field: string, value: unknown, detail: string): FieldError {
  return { field, reason: "FieldValueInvalid", message: `Invalid value: ${quoted(value)}: ${detail}` };
}

export function notSupported(field: string, value: unknown, supported: string[]): FieldError {
  const list = supported.map((word) => JSON.stringify(word)).join(", ");
  return {
    field,
    reason: "FieldValueNotSupported",
    message: `Unsupported value: ${quoted(value)}: supported values: ${list}`,
  };
}

export function notFoundValue(field: string, value: unknown): FieldError {
  return { field, reason: "FieldValueNotFound", message: `Not found: ${quoted(value)}` };
}

export function forbiddenField(field: string, detail: string): FieldError {
  return { field, reason: "FieldValueForbidden", message: `Forbidden: ${detail}` };
}

export function tooLong(field: string, maxBytes: number): FieldError {
  return { field, reason: "FieldValueTooLong", message: `Too long: may not be more than ${maxBytes} bytes` };
}

/** The 422 that lists every complaint. */
export function invalidObject(
  { kind, ...groups }: { group: string; storedGroup?: string; kind: string },
  name: string,
  errors: FieldError[],
): StatusError {
  const group = groups.storedGroup ?? groups.group;
  const texts = [...new Set(errors.map((error) => `${error.field}: ${error.message}`))];
  const qualified = group === "" ? kind : `${kind}.${group}`;
  const all = texts.length === 1 ? (texts[0] ?? "") : `[${texts.join(", ")}]`;
  return new StatusError(422, "Invalid", `${qualified} "${name}" is invalid: ${all}`, {
    ...(name === "" ? {} : { name }),
    ...(group === "" ? {} : { group }),
    ...(kind === "" ? {} : { kind }),
    causes: errors.map(({ reason, message, field }) => ({ reason, message, field })),
  });
}

function quoted(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
}
