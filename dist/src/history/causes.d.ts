import type { EventBody, HistoryEvent } from "./history-event.ts";
/** Finds out which earlier event an event follows from. */
export interface Causes {
    /** Index of the cause of what is about to be recorded. `told` is what its writer says it follows from, if anything. */
    of(event: EventBody, told: number | undefined): number | undefined;
    /** To be called with every event, in their order. */
    note(event: HistoryEvent): void;
    /** Of a request, by its id. */
    request(id: string): number | undefined;
}
/**
 * What follows from what: an answer from its request, or from the fault that made it; what a stream carries from its opening; an object
 * from the request that wrote it (whoever writes it tells so); the end of a container from the deletion of its pod; a stage from
 * the line that was sent to a shell in its pod; a state or a piece of a trace from the runner's call (told by its writer).
 */
export declare function createCauses(): Causes;
