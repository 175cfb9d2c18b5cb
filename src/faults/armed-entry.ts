import type { HistoryEvent } from "../history/history-event.ts";
import type { Random } from "../platform/index.ts";
import type { Condition } from "./condition.ts";
import { eventMatcher } from "./event-pattern.ts";
import type { Armed } from "./fault.ts";
import { arm, targetOf, type PlanEntry } from "./plan-entry.ts";
import type { Hook } from "./points/hook-points.ts";
import { suits } from "./request-kinds.ts";
import { watchCondition, type WatchedCondition } from "./watched-condition.ts";
import { isCounted } from "./when.ts";
import { isAt, type RunningStages } from "./where.ts";

/** How often an entry of the plan had a chance and how often it was used. */
export interface EntryCount {
  readonly entry: PlanEntry;
  readonly index: number;
  matched: number;
  fired: number;
  /** It was taken out of the plan while it was at work. */
  removed?: boolean;
}

/** An entry at work. */
export interface ArmedEntry extends EntryCount {
  readonly armed: Armed;
  readonly random: Random;
  observe(event: HistoryEvent, now: number): void;
  /** Counts the match if the point is one of the entry's; true when the entry is due at it. */
  takes(hook: Hook, point: object, now: number, stages: RunningStages): boolean;
  /** The same for what happens by itself: at its event, or (without one) once its conditions hold. */
  comes(event: HistoryEvent | undefined, now: number): boolean;
  /** As of conditions; only for entries that wait for no request and no event. */
  nextChange(now: number): number | undefined;
}

export function armEntry(entry: PlanEntry, index: number, random: Random): ArmedEntry {
  const { where, when } = entry;
  const armed = arm(entry);
  const target = targetOf(entry);
  const gate = createGate(when);
  const isMoment = armed.hook === "moment";
  const atEvent = when.on && eventMatcher(when.on);

  const count = (): boolean => {
    self.matched++;
    if (!isCounted(when, self.matched)) return false;
    return when.probability === undefined || random.next() < when.probability;
  };
  const self: ArmedEntry = {
    entry,
    index,
    matched: 0,
    fired: 0,
    armed,
    random,
    observe: (event, now) => gate.observe(event, now),
    takes(hook, point, now, stages) {
      if (armed.hook !== hook || self.removed === true) return false;
      if (!("target" in point) || point.target !== target || !suits(armed, point)) return false;
      return gate.isOpen(now) && isAt(where, point, stages) && count();
    },
    comes(event, now) {
      if (self.removed === true) return false;
      const isTime = atEvent === undefined ? self.matched === 0 : event !== undefined && atEvent(event);
      return isTime && gate.isOpen(now) && count();
    },
    nextChange: (now) => (isMoment && atEvent === undefined && self.matched === 0 ? gate.nextChange(now) : undefined),
  };
  return self;
}

interface Gate {
  observe(event: HistoryEvent, now: number): void;
  isOpen(now: number): boolean;
  nextChange(now: number): number | undefined;
}

/** `after` opens for good, `until` closes for good, `while` does both again and again. */
function createGate({ after, until, while: during }: PlanEntry["when"]): Gate {
  const watched = (condition: Condition | undefined) => condition && watchCondition(condition);
  const [opening, closing, holding] = [watched(after), watched(until), watched(during)];
  const all = [opening, closing, holding].filter((each): each is WatchedCondition => each !== undefined);
  let opened = opening === undefined;
  let closed = false;
  const look = (now: number) => {
    opened ||= opening?.holds(now) ?? false;
    closed ||= closing?.holds(now) ?? false;
  };
  return {
    observe(event, now) {
      for (const condition of all) condition.observe(event);
      if (all.length > 0) look(now);
    },
    isOpen(now) {
      if (all.length === 0) return true;
      look(now);
      return opened && !closed && (holding?.holds(now) ?? true);
    },
    nextChange(now) {
      const times = all.map((condition) => condition.nextChange(now)).filter((time) => time !== undefined);
      return times.length === 0 ? undefined : Math.min(...times);
    },
  };
}
