import type { HistoryEvent } from "../history-event.ts";
/** One condition of a search. */
export type Term = 
/** `field=value`, or `field~part`. The field may be a path: `object.metadata.name`. */
{
    field: string;
    value: string;
    part: boolean;
} | {
    pattern: RegExp;
};
/** Every name that can stand before `=`. */
export declare const KNOWN_FIELDS: readonly string[];
/** Reads `stage=step_script`, `message~quota` or a regular expression; undefined for what is none of them. */
export declare function readTerm(text: string): Term | undefined;
/** Whether an event, of which people read `line`, is meant. Patterns look at the line and at what the event carries. */
export declare function isMeant(event: HistoryEvent, line: string, terms: readonly Term[]): boolean;
