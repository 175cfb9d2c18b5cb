import type { HistoryEvent } from "./history-event.ts";
export declare const REDACTED = "[REDACTED]";
/**
 * Takes secret values out of events, for anything that leaves the program. Bodies of Secret objects go whole: their values
 * are encoded. For events in their order, since answers are known by their requests.
 */
export declare function createRedactor(secrets: Iterable<string>): (event: HistoryEvent) => HistoryEvent;
/** Takes secret values out of a text, also where they stand in JSON, in a URL or in Base64. Longer ones first, so that no tail stays. */
export declare function createTextRedactor(secrets: Iterable<string>): (text: string) => string;
