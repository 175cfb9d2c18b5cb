import type { HistoryEvent } from "./history-event.ts";
export type EventType = HistoryEvent["type"];
export declare const EVENT_TYPES: readonly EventType[];
/** The names of the fields that an event of this type may have, beside `type`; `text` is what the bytes of an output or a trace say. */
export declare function fieldsOf(type: EventType): readonly string[];
/** An event with `text` beside its bytes, for whoever asks by field. */
export declare function withText(event: HistoryEvent): Readonly<Record<string, unknown>>;
/** A field by its name, or by the path to what is in it (`object.reason`); `text` as above. */
export declare function fieldAt(event: HistoryEvent, path: string): unknown;
