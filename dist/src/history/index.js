export { createMemoryRecorder } from "./memory-recorder.js";
export { createDescriber, describeEvent, describeEvents } from "./describe-event.js";
export { bodiesFile, HistoryFileError, readHistory, writeHistory } from "./history-file.js";
export { encodedForms, secretForms } from "./secret-forms.js";
export { createPhraseFinder } from "./phrase-finder.js";
export { createRedactor, createTextRedactor } from "./redaction.js";
export { EVENT_TYPES, fieldAt, fieldsOf, withText } from "./event-fields.js";
