import { createDescriber, type HistoryEvent } from "../../history/index.ts";
import type { MemoryRecorder } from "../../history/memory-recorder.ts";
import { isMeantEvent, type VerdictContext } from "../../verdict/index.ts";
import { usageError } from "../../diagnostics/index.ts";
import { checkExpectations, checkInvariants, type Findings } from "./check-history.ts";
import type { EventPattern } from "./event-pattern.ts";

/** Everything that was observed, in one order, by the side that did it. */
export interface History {
  /** Grows as long as something happens. */
  readonly events: readonly HistoryEvent[];
  /** A line for people for each event. */
  lines(): string[];
  matching(pattern: EventPattern): readonly HistoryEvent[];
  /** The first event that matches: one that is there already, or the next to come. Rejects with the signal's reason. */
  first(pattern: EventPattern, options?: { signal?: AbortSignal }): Promise<HistoryEvent>;
  /** Calls `listener` with every further event; the result ends that. */
  onEvent(listener: (event: HistoryEvent) => void): () => void;
  /** Holds the `expect:` block of a scenario against it. Throws a `UsageError` for words that there are not. */
  check(expect: object): Findings;
  /** Holds the invariants against it. Throws a `UsageError` where no runner was at work whom they could judge. */
  checkInvariants(): Findings;
}

/** `context`: what is known of the runner that was at work; undefined where there is none. */
export function createHistory(
  { events, onEvent }: Pick<MemoryRecorder, "events" | "onEvent">,
  context: () => VerdictContext | undefined = () => undefined,
): History {
  return {
    events,
    lines() {
      const describe = createDescriber();
      return events.map((event) => describe(event));
    },
    matching: (pattern) => events.filter((event) => isMeantEvent(event, pattern)),
    first(pattern, { signal } = {}) {
      const there = events.find((event) => isMeantEvent(event, pattern));
      if (there !== undefined) return Promise.resolve(there);
      if (signal?.aborted) return Promise.reject(signal.reason);
      return new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          forget();
          signal?.removeEventListener("abort", onAbort);
          act();
        };
        const onAbort = () => settle(() => reject(signal?.reason));
        const forget = onEvent((event) => {
          if (isMeantEvent(event, pattern)) settle(() => resolve(event));
        });
        signal?.addEventListener("abort", onAbort, { once: true });
      });
    },
    onEvent,
    check: (expect) => checkExpectations(events, expect),
    checkInvariants() {
      const known = context();
      if (known !== undefined) return checkInvariants(events, known);
      throw usageError(
        "no-runner",
        "this History knows of no runner whose work the invariants could judge",
        "they hold for the History of runScenario, and for that of a world once its runner was started",
      );
    },
  };
}
