import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HistoryEvent } from "../../../src/history/index.ts";
import { longestChain, type Link } from "../../../src/verdict/expectations/longest-chain.ts";

const event = (index: number, at = index * 10): HistoryEvent => ({
  index,
  at,
  actor: "harness",
  type: "mark",
  text: "",
});
const link = (indexes: number[], rest: Partial<Link> = {}): Link => ({
  events: indexes.map((index) => event(index)),
  absent: false,
  ...rest,
});
const outcome = (links: Link[]) => {
  const { chain, broken } = longestChain(links);
  return { chain: chain.map(({ index }) => index), broken };
};

describe("the longest chain", () => {
  it("takes events in order", () => {
    expect(outcome([link([3, 5]), link([1, 4])])).toEqual({ chain: [3, 4], broken: undefined });
    expect(outcome([link([3]), link([1])])).toEqual({ chain: [3], broken: 1 });
    expect(outcome([link([]), link([1])])).toEqual({ chain: [], broken: 0 });
  });

  it("tries a later event where the time from an earlier one is wrong", () => {
    expect(outcome([link([1, 4]), link([5], { most: 10 })])).toEqual({ chain: [4, 5], broken: undefined });
    expect(outcome([link([1]), link([5], { most: 10 })])).toEqual({ chain: [1], broken: 1 });
    expect(outcome([link([1]), link([2, 5], { least: 30 })])).toEqual({ chain: [1, 5], broken: undefined });
  });

  it("keeps what is absent out of the gaps", () => {
    const never = (indexes: number[]) => link(indexes, { absent: true });
    expect(outcome([link([1]), never([2]), link([3])])).toEqual({ chain: [1], broken: 1 });
    expect(outcome([link([1, 2]), never([1]), link([3])])).toEqual({ chain: [1, 3], broken: undefined });
    expect(outcome([link([1, 3]), never([2]), link([4])])).toEqual({ chain: [3, 4], broken: undefined });
    expect(outcome([never([0]), link([1])])).toEqual({ chain: [], broken: 0 });
    expect(outcome([link([1]), never([5])])).toEqual({ chain: [1], broken: 1 });
    expect(outcome([link([1, 6]), never([5])])).toEqual({ chain: [6], broken: undefined });
  });

  it("finds a chain exactly where trying all of them finds one", () => {
    const links = fc.array(
      fc.record({
        indexes: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 4 }),
        absent: fc.boolean(),
        most: fc.option(fc.constantFrom(10, 20, 30), { nil: undefined }),
        least: fc.option(fc.constantFrom(10, 20), { nil: undefined }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(links, (given) => {
        const all = given.map(({ indexes, absent, most, least }) =>
          link(
            indexes.toSorted((a, b) => a - b),
            absent
              ? { absent }
              : { ...(most === undefined ? {} : { most }), ...(least === undefined ? {} : { least }) },
          ),
        );
        expect(longestChain(all).broken === undefined).toBe(existsByTrying(all));
      }),
      { numRuns: 500 },
    );
  });
});

function existsByTrying(links: readonly Link[], from = 0, before?: HistoryEvent, gap: readonly Link[] = []): boolean {
  const link = links[from];
  const clear = (end: number) =>
    gap.every(({ events }) => events.every(({ index }) => index <= (before?.index ?? -1) || index >= end));
  if (link === undefined) return clear(Number.POSITIVE_INFINITY);
  if (link.absent) return existsByTrying(links, from + 1, before, [...gap, link]);
  return link.events.some((event) => {
    if (before !== undefined) {
      const pause = event.at - before.at;
      if (event.index <= before.index || pause < (link.least ?? 0) || pause > (link.most ?? Number.POSITIVE_INFINITY))
        return false;
    }
    return clear(event.index) && existsByTrying(links, from + 1, event, []);
  });
}
