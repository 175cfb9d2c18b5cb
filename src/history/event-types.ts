import type { EventBody } from "./history-event.ts";

type EventType = EventBody["type"];

/** Every type, once; the compiler tells when one is missing here. */
const TYPES: Readonly<Record<EventType, true>> = {
  request: true,
  response: true,
  "response-lost": true,
  "stream-open": true,
  "stream-data": true,
  "stream-close": true,
  object: true,
  "pod-phase": true,
  "container-state": true,
  "exec-start": true,
  "exec-exit": true,
  "stage-start": true,
  "stage-output": true,
  "stage-end": true,
  "pod-removed": true,
  "job-state": true,
  "job-trace": true,
  "job-cancel": true,
  "terminal-open": true,
  "terminal-data": true,
  "terminal-close": true,
  "port-visit": true,
  "fault-fired": true,
  "faults-quiet": true,
  "runner-log": true,
  "runner-stop": true,
  "runner-exit": true,
  mark: true,
};

/** The names of all kinds of events. */
export const EVENT_TYPES = Object.keys(TYPES) as EventType[];
