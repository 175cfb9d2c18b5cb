import type { HistoryEvent } from "../../history/index.ts";
import { eventsOf } from "./event-of.ts";

/**
 * How many milliseconds of a span the machine had no time for the harness, and so for whom it judges: what took longer because of that
 * says nothing about the subject. Only upper limits may give way to it, since clocks go on meanwhile.
 */
export function latenessIn(history: readonly HistoryEvent[], from: number, to: number): number {
  return eventsOf(history, "late").reduce(
    (sum, { at, ms }) => sum + Math.max(0, Math.min(at, to) - Math.max(at - ms, from)),
    0,
  );
}
