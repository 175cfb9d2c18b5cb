export type { Actor, EventBody, HistoryEvent, RequestFacts, StreamKind } from "./history-event.ts";
export type { Recorder } from "./recorder.ts";
export { createMemoryRecorder, type MemoryRecorder } from "./memory-recorder.ts";
export { createDescriber, describeEvent, describeEvents } from "./describe-event.ts";
export { bodiesFile, HistoryFileError, readHistory, writeHistory } from "./history-file.ts";
export type { PayloadRef } from "./payloads.ts";
export { encodedForms, secretForms } from "./secret-forms.ts";
export { createRedactor, createTextRedactor } from "./redaction.ts";
export { EVENT_TYPES, fieldAt, fieldsOf, withText, type EventType } from "./event-fields.ts";
