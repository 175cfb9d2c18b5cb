import type { HistoryEvent } from "../../history/index.ts";

/** One step of a sequence with the events that could be it, in their order. */
export interface Link {
  events: readonly HistoryEvent[];
  /** None of them may lie between the neighbours. */
  absent: boolean;
  /** Milliseconds since the step before. */
  most?: number;
  /** What the machine was late by in a span: `most` may be longer by that. */
  lateness?(from: number, to: number): number;
  least?: number;
}

export interface Chain {
  /** Events for the steps that are there, as far as it goes. */
  chain: readonly HistoryEvent[];
  /** The step that breaks the longest chain; undefined when all steps are as they should be. */
  broken?: number;
}

/**
 * Chooses an event for each step so that order, times and absences are right, if there is such a choice; else the choice that goes on
 * longest. A choice that was tried for a step is not tried again, so that long Histories stay cheap.
 */
export function longestChain(links: readonly Link[]): Chain {
  let best: Required<Chain> = { chain: [], broken: -1 };
  const dead = new Set<string>();
  const remember = (chain: readonly HistoryEvent[], broken: number) => {
    if (chain.length > best.chain.length || (chain.length === best.chain.length && broken > best.broken)) {
      best = { chain, broken };
    }
  };

  const extend = (from: number, chain: readonly HistoryEvent[]): Chain | undefined => {
    const before = chain.at(-1);
    const key = `${from} ${before?.index}`;
    if (dead.has(key)) return undefined;
    const next = firstPresent(links, from);
    const absences = links.slice(from, next);
    if (next === links.length) {
      const bad = firstViolated(absences, before, undefined);
      if (bad === undefined) return { chain };
      remember(chain, from + bad);
    } else {
      let blocked = false;
      for (const event of links[next]?.events ?? []) {
        if (!follows(links[next], before, event)) continue;
        const bad = firstViolated(absences, before, event);
        if (bad !== undefined) {
          blocked = true;
          remember(chain, from + bad);
          continue;
        }
        const whole = extend(next + 1, [...chain, event]);
        if (whole !== undefined) return whole;
      }
      if (!blocked) remember(chain, next);
    }
    dead.add(key);
    return undefined;
  };
  return extend(0, []) ?? best;
}

/** The next step that is to be there; the number of steps when there is none. */
function firstPresent(links: readonly Link[], from: number): number {
  const found = links.findIndex(({ absent }, index) => index >= from && !absent);
  return found === -1 ? links.length : found;
}

function follows(link: Link | undefined, before: HistoryEvent | undefined, event: HistoryEvent): boolean {
  if (before === undefined) return true;
  const pause = event.at - before.at;
  const { least = 0, most = Number.POSITIVE_INFINITY } = link ?? {};
  if (event.index <= before.index || pause < least) return false;
  return pause <= most || pause <= most + (link?.lateness?.(before.at, event.at) ?? 0);
}

function firstViolated(
  absences: readonly Link[],
  before: HistoryEvent | undefined,
  after: HistoryEvent | undefined,
): number | undefined {
  const from = before?.index ?? -1;
  const to = after?.index ?? Number.POSITIVE_INFINITY;
  const found = absences.findIndex(({ events }) => events.some(({ index }) => index > from && index < to));
  return found === -1 ? undefined : found;
}
