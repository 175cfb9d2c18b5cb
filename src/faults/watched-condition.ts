import type { HistoryEvent } from "../history/history-event.ts";
import type { Condition } from "./condition.ts";
import { eventMatcher } from "./event-pattern.ts";

/** A condition that looks on. */
export interface WatchedCondition {
  observe(event: HistoryEvent): void;
  /** `now`: milliseconds since the world's start. */
  holds(now: number): boolean;
  /** When time alone could next change the answer, in milliseconds since the world's start; undefined when it cannot. */
  nextChange(now: number): number | undefined;
}

/** Starts to watch for a condition; what happened before does not count. */
export function watchCondition(condition: Condition): WatchedCondition {
  if ("seen" in condition) return watchSeen(condition);
  if ("between" in condition) return watchBetween(condition);
  if ("elapsed_ms" in condition) return watchElapsed(condition);
  if ("not" in condition) {
    const inner = watchCondition(condition.not);
    return { ...inner, holds: (now) => !inner.holds(now) };
  }
  const all = "all" in condition;
  const parts = (all ? condition.all : condition.any).map(watchCondition);
  return {
    observe: (event) => parts.forEach((part) => part.observe(event)),
    holds: (now) => (all ? parts.every((part) => part.holds(now)) : parts.some((part) => part.holds(now))),
    nextChange: (now) => earliest(parts.map((part) => part.nextChange(now))),
  };
}

function watchSeen({ seen, times }: Extract<Condition, { seen: unknown }>): WatchedCondition {
  const fits = eventMatcher(seen);
  let count = 0;
  return {
    observe(event) {
      if (count < times && fits(event)) count++;
    },
    holds: () => count >= times,
    nextChange: () => undefined,
  };
}

function watchBetween({ between: { from, to } }: Extract<Condition, { between: unknown }>): WatchedCondition {
  const begins = eventMatcher(from);
  const ends = eventMatcher(to);
  let inside = false;
  return {
    observe(event) {
      if (begins(event)) inside = true;
      else if (inside && ends(event)) inside = false;
    },
    holds: () => inside,
    nextChange: () => undefined,
  };
}

function watchElapsed({ elapsed_ms, since }: Extract<Condition, { elapsed_ms: number }>): WatchedCondition {
  const begins = since && eventMatcher(since);
  let start = begins === undefined ? 0 : undefined;
  const due = () => (start === undefined ? undefined : start + elapsed_ms);
  return {
    observe(event) {
      if (start === undefined && begins?.(event)) start = event.at;
    },
    holds: (now) => now >= (due() ?? Number.POSITIVE_INFINITY),
    nextChange(now) {
      const at = due();
      return at !== undefined && at > now ? at : undefined;
    },
  };
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
