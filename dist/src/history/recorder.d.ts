import type { Actor, EventBody, HistoryEvent } from "./history-event.ts";
/** Takes observations down in the order they are made. The fakes, the faults and the worlds write, verdicts read. */
export interface Recorder {
    record(actor: Actor, event: EventBody): HistoryEvent;
    /**
     * Does `work`, and takes what is recorded before it returns for a consequence of a request (its id) or of an event (its index), as
     * far as nothing nearer is known; undefined: of nothing.
     */
    because<T>(cause: string | number | undefined, work: () => T): T;
}
