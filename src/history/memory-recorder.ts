import type { Clock } from "../platform/index.ts";
import { createCauses } from "./causes.ts";
import type { Actor, EventBody, HistoryEvent } from "./history-event.ts";
import type { Recorder } from "./recorder.ts";

export interface MemoryRecorder extends Recorder {
  readonly events: readonly HistoryEvent[];
  /** Calls `listener` with every further event, in order; the result ends that. */
  onEvent(listener: (event: HistoryEvent) => void): () => void;
}

/** Keeps the History of one world. Its times count from this call, in whole milliseconds. */
export function createMemoryRecorder(clock: Clock): MemoryRecorder {
  const start = clock.monotonic();
  const events: HistoryEvent[] = [];
  const listeners = new Set<(event: HistoryEvent) => void>();
  const causes = createCauses();
  let told: number | undefined;
  return {
    events,
    record(actor: Actor, body: EventBody) {
      const causedBy = causes.of(body, told);
      const event = {
        index: events.length,
        at: Math.round(clock.monotonic() - start),
        actor,
        ...(causedBy === undefined ? {} : { causedBy }),
        ...body,
      } as HistoryEvent;
      events.push(event);
      causes.note(event);
      for (const listener of listeners) listener(event);
      return event;
    },
    because(cause, work) {
      const before = told;
      told = typeof cause === "string" ? causes.request(cause) : cause;
      try {
        return work();
      } finally {
        told = before;
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
