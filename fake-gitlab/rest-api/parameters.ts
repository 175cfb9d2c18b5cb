import type { Call } from "../http/call.ts";

export type Parameters = Record<string, unknown>;

/** Of the address and the body, which may be JSON or a form in one line; `name[]` makes a list. Undefined for any other body. */
export function parametersOf(call: Call): Parameters | undefined {
  const found: Parameters = fromQuery(call.query);
  const text = call.body.toString();
  if (text === "") return found;
  const type = (call.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "application/x-www-form-urlencoded") return Object.assign(found, fromQuery(new URLSearchParams(text)));
  if (type !== "application/json") return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? Object.assign(found, body) : undefined;
  } catch {
    return undefined;
  }
}

function fromQuery(query: URLSearchParams): Parameters {
  const found: Parameters = {};
  for (const key of new Set(query.keys())) {
    found[key.replace(/\[\]$/, "")] = key.endsWith("[]") ? query.getAll(key) : query.get(key);
  }
  return found;
}

/** A text, or each text of a list. */
export function textsOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => typeof item === "string");
}

export function isTrue(value: unknown): boolean {
  return value === true || value === "true" || value === "1";
}

/** As a list or as words between commas. */
export function tagList(tags: unknown): string[] {
  const words = typeof tags === "string" ? tags.split(",") : Array.isArray(tags) ? tags.map(String) : [];
  return words.map((word) => word.trim()).filter((word) => word !== "");
}
