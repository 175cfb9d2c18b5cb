import type { HistoryEvent } from "./history-event.ts";

const REDACTED = "[REDACTED]";

/**
 * Takes secret values out of events, for anything that leaves the program. Bodies of Secret objects go whole: their values
 * are encoded. For events in their order, since answers are known by their requests.
 */
export function createRedactor(secrets: Iterable<string>): (event: HistoryEvent) => HistoryEvent {
  const values = [...secrets];
  const hide = createTextRedactor(values);
  // Output need not be text: its bytes are looked at as Latin-1, and so are the secrets.
  const hideBytes = createTextRedactor(values.map((value) => Buffer.from(value).toString("latin1")));
  const clean = (value: unknown) => deep(value, { hide, hideBytes });
  const secretRequests = new Set<string>();
  return (event) => {
    if (event.type === "request" && event.resource === "secrets") secretRequests.add(event.id);
    if ((event.type === "request" || event.type === "response") && secretRequests.has(event.id) && "body" in event) {
      return { ...event, body: REDACTED };
    }
    if (event.type === "object" && event.resource === "secrets") {
      return { ...event, object: clean(withoutData(event.object)) };
    }
    return clean(event) as HistoryEvent;
  };
}

/** Takes secret values out of a text, also where they stand in JSON. Longer ones first, so that no tail stays. */
export function createTextRedactor(secrets: Iterable<string>): (text: string) => string {
  const forms = [...secrets].flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
  const ordered = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  return (text) => ordered.reduce((rest, secret) => (secret === "" ? rest : rest.replaceAll(secret, REDACTED)), text);
}

interface Redactors {
  hide(text: string): string;
  hideBytes(bytes: string): string;
}

function deep(value: unknown, redactors: Redactors, key?: string): unknown {
  if (typeof value === "string") {
    if (key !== "base64") return redactors.hide(value);
    const bytes = Buffer.from(value, "base64").toString("latin1");
    return Buffer.from(redactors.hideBytes(bytes), "latin1").toString("base64");
  }
  if (Array.isArray(value)) return value.map((item) => deep(item, redactors));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, deep(item, redactors, name)]));
}

function withoutData(object: unknown): unknown {
  if (typeof object !== "object" || object === null) return object;
  const hidden = Object.entries(object).map(([key, value]) => [
    key,
    key === "data" || key === "stringData" ? REDACTED : value,
  ]);
  return Object.fromEntries(hidden);
}
