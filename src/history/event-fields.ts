import type { EventBody, HistoryEvent } from "./history-event.ts";

export type EventType = HistoryEvent["type"];

type FieldsOf<Type extends EventType> = Record<Exclude<keyof Extract<EventBody, { type: Type }>, "type">, true>;

/**
 * The fields of each type of event, as a list that a program can read: whoever names a field in a file is told of a typing mistake. The
 * compiler keeps it equal to the types.
 */
const FIELDS: { readonly [Type in EventType]: FieldsOf<Type> } = {
  request: {
    id: true,
    connection: true,
    protocol: true,
    user: true,
    userAgent: true,
    body: true,
    method: true,
    path: true,
    query: true,
    verb: true,
    group: true,
    resource: true,
    subresource: true,
    namespace: true,
    name: true,
    container: true,
  },
  response: { id: true, status: true, reason: true, message: true, body: true, received: true, sent: true },
  "response-lost": { id: true, cause: true, unprocessed: true },
  "stream-open": {
    id: true,
    kind: true,
    protocol: true,
    namespace: true,
    pod: true,
    container: true,
    command: true,
    tty: true,
  },
  "stream-data": { id: true, channel: true, bytes: true, text: true },
  "stream-close": { id: true, cause: true, exitCode: true },
  "forward-open": { id: true, forward: true, protocol: true, namespace: true, pod: true, port: true },
  "forward-close": { id: true, forward: true, port: true, toPod: true, toClient: true, cause: true, message: true },
  object: { change: true, resource: true, group: true, namespace: true, name: true, uid: true, object: true },
  "webhook-call": {
    request: true,
    configuration: true,
    webhook: true,
    phase: true,
    operation: true,
    url: true,
    verdict: true,
    message: true,
    patched: true,
    ignored: true,
  },
  "pod-phase": { namespace: true, pod: true, uid: true, phase: true, reason: true, message: true },
  "container-state": {
    namespace: true,
    pod: true,
    uid: true,
    container: true,
    state: true,
    reason: true,
    message: true,
    exitCode: true,
    image: true,
  },
  "exec-start": { request: true, namespace: true, pod: true, container: true, command: true, tty: true },
  "exec-exit": { request: true, exitCode: true, signal: true },
  "stage-start": { namespace: true, pod: true, uid: true, stage: true },
  "stage-output": { namespace: true, pod: true, uid: true, stage: true, base64: true },
  "stage-end": { namespace: true, pod: true, uid: true, stage: true, exitCode: true },
  "pod-removed": { namespace: true, pod: true, uid: true, leftovers: true },
  unseen: { namespace: true, pod: true, uid: true, what: true, message: true },
  "job-state": { job: true, state: true, failureReason: true, exitCode: true, accepted: true },
  "job-trace": { job: true, offset: true, base64: true, status: true },
  "process-table": { namespace: true, pod: true, uid: true, processes: true },
  "job-cancel": { job: true },
  "job-drop": { job: true, reason: true },
  "job-trace-lost": { job: true, length: true },
  "terminal-open": { job: true, status: true, cause: true },
  "terminal-data": { job: true, direction: true, text: true },
  "terminal-close": { job: true },
  "port-visit": { job: true, method: true, service: true, port: true, status: true, body: true },
  "fault-fired": { entry: true, fault: true, layer: true, request: true, connection: true },
  "faults-quiet": { quiet: true },
  "runner-log": { level: true, message: true, fields: true },
  "runner-start": { runner: true, which: true },
  "runner-stop": { kind: true, runner: true, signal: true, unheard: true },
  "runner-exit": { code: true, runner: true },
  "runner-leftovers": { runner: true, processes: true },
  mark: { text: true },
  late: { ms: true },
  slowness: { times: true },
};

export const EVENT_TYPES = Object.keys(FIELDS) as readonly EventType[];

/** What every event has. */
const COMMON = ["index", "at", "actor", "causedBy"];

/** The names of the fields that an event of this type may have, beside `type`; `text` is what the bytes of an output or a trace say. */
export function fieldsOf(type: EventType): readonly string[] {
  const own = Object.keys(FIELDS[type]);
  return [...own, ...(own.includes("base64") ? ["text"] : []), ...COMMON];
}

/** An event with `text` beside its bytes, for whoever asks by field. */
export function withText(event: HistoryEvent): Readonly<Record<string, unknown>> {
  return "base64" in event ? { ...event, text: Buffer.from(event.base64, "base64").toString("utf8") } : { ...event };
}

/** A field by its name, or by the path to what is in it (`object.reason`); `text` as above. */
export function fieldAt(event: HistoryEvent, path: string): unknown {
  if (path === "text" && "base64" in event) return Buffer.from(event.base64, "base64").toString("utf8");
  let value: unknown = event;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
