import { isObject, type JsonObject } from "../storage/json.ts";

const REDACTED = "[redacted]";

/** A Secret without its values: the History shows which keys it has, never what they hold. */
export function redactSecret<T extends JsonObject>(object: T): T {
  const copy: JsonObject = { ...object };
  for (const field of ["data", "stringData"]) {
    const values = copy[field];
    if (isObject(values)) copy[field] = Object.fromEntries(Object.keys(values).map((key) => [key, REDACTED]));
  }
  return copy as T;
}

/** A request's body as the History keeps it; undefined for bodies that cannot be shown safely. */
export function recordedBody(body: Buffer, resource: string | undefined): string | undefined {
  if (body.length === 0) return undefined;
  const text = body.toString("utf8");
  // Protobuf has zero bytes; it is no text for people.
  if (text.includes("\0")) return undefined;
  if (resource !== "secrets") return text;
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? JSON.stringify(redactSecret(parsed)) : undefined;
  } catch {
    return undefined;
  }
}
