import type { HistoryEvent } from "../history/history-event.ts";
export type FieldPattern = string | number | boolean | {
    contains: string;
} | {
    matches: string;
};
/** Fields that an event must have, `type` among them. `text` is what the bytes of an output or a trace say. */
export type EventPattern = Readonly<Record<string, FieldPattern>>;
/** A pattern, made ready for many events. */
export declare function eventMatcher(pattern: EventPattern): (event: HistoryEvent) => boolean;
/** `stage-start stage=step_script`, for people. */
export declare function describePattern({ type, ...fields }: EventPattern): string;
