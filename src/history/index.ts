export type { Actor, EventBody, HistoryEvent, RequestFacts, StreamKind } from "./history-event.ts";
export type { Recorder } from "./recorder.ts";
export { createMemoryRecorder, type MemoryRecorder } from "./memory-recorder.ts";
export { createDescriber, describeEvent, describeEvents } from "./describe-event.ts";
export { HistoryFileError, readHistory, toJsonLines, writeHistory } from "./history-file.ts";
export { createRedactor, createTextRedactor } from "./redaction.ts";
export { EVENT_TYPES, fieldsOf, withText, type EventType } from "./event-fields.ts";
