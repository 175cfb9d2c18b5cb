import type { Actor, EventBody, HistoryEvent } from "./history-event.ts";

/** Takes observations down in the order they are made. The fakes, the faults and the worlds write, verdicts read. */
export interface Recorder {
  record(actor: Actor, event: EventBody): HistoryEvent;
}
