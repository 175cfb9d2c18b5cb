import type { HistoryEvent } from "./history-event.ts";
/** What an event of a file has in place of a body or an object. */
export interface PayloadRef {
    /** Of the text as it is kept, in lower-case hex. */
    sha256: string;
    bytes: number;
}
/** A line of the file of payloads. Without a text it was too long to keep. */
export interface Payload extends PayloadRef {
    text?: string;
}
/** An event as it stands in a file. */
export type StoredEvent = Readonly<Record<string, unknown>>;
/** Gives events references in place of what they carry, and each payload once, when it is first met. */
export declare function createPayloadSplitter(): (event: HistoryEvent) => {
    stored: StoredEvent;
    fresh: Payload[];
};
/** Puts the payloads back; what was not kept stays a reference. */
export declare function joinPayloads(event: StoredEvent, payloads: ReadonlyMap<string, Payload>): StoredEvent;
