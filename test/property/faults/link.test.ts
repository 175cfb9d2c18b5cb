import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Toxic } from "../../../src/faults/points/toxic.ts";
import { createLink } from "../../../src/faults/wire/index.ts";
import { createSeededRandom, type Clock } from "../../../src/platform/index.ts";

/** Time that passes as soon as somebody waits for it. */
function eagerClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    monotonic: () => now,
    timer: () => ({ cancel() {} }),
    sleep(ms, signal) {
      now += ms;
      return signal?.aborted ? Promise.reject(signal.reason) : Promise.resolve();
    },
  };
}

const harmless: fc.Arbitrary<Toxic> = fc.oneof(
  fc.record({ do: fc.constant("delay-bytes" as const), ms: fc.nat(50), jitterMs: fc.nat(80) }),
  fc.record({ do: fc.constant("throttle" as const), bytesPerSecond: fc.integer({ min: 1, max: 5000 }) }),
  fc.record({ do: fc.constant("slice" as const), bytes: fc.integer({ min: 1, max: 20 }), pauseMs: fc.nat(5) }),
  fc.record({ do: fc.constant("hold" as const), afterBytes: fc.nat(300), ms: fc.integer({ min: 1, max: 50 }) }),
);
const pieces = fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 8 });

function linkWith(toxics: readonly Toxic[]) {
  const arrived: Buffer[] = [];
  const broken: string[] = [];
  const link = createLink({
    clock: eagerClock(),
    deliver(bytes) {
      arrived.push(Buffer.from(bytes));
      return Promise.resolve();
    },
    broken: (how) => void broken.push(how),
  });
  const random = createSeededRandom("link");
  for (const toxic of toxics) link.impair({ ...toxic, random, fired() {} });
  return { link, arrived, broken };
}

describe("a link", () => {
  it("delivers every byte once and in order, whatever slows it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(harmless, { maxLength: 4 }), pieces, async (toxics, given) => {
        const { link, arrived, broken } = linkWith(toxics);
        for (const piece of given) await link.push(Buffer.from(piece));
        await link.drained();
        expect(Buffer.concat(arrived)).toEqual(Buffer.concat(given));
        expect(broken).toEqual([]);
        const slice = Math.min(...toxics.flatMap((toxic) => (toxic.do === "slice" ? [toxic.bytes] : [])));
        for (const { length } of arrived) expect(length).toBeLessThanOrEqual(slice);
      }),
    );
  });

  it("that breaks after so many bytes has delivered exactly those, and says so once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(harmless, { maxLength: 3 }), pieces, fc.nat(300), async (toxics, given, afterBytes) => {
        const total = given.reduce((sum, { length }) => sum + length, 0);
        fc.pre(afterBytes <= total);
        const done = Promise.withResolvers<void>();
        const { link, arrived, broken } = linkWith(toxics);
        link.impair({
          do: "break",
          afterBytes,
          how: "end",
          random: createSeededRandom("b"),
          fired: () => done.resolve(),
        });
        for (const piece of given) await link.push(Buffer.from(piece));
        await done.promise;
        await link.push(Buffer.from("more"));
        expect(Buffer.concat(arrived)).toEqual(Buffer.concat(given).subarray(0, afterBytes));
        expect(broken).toEqual(["end"]);
      }),
    );
  });

  it("that breaks before its first byte does so although something else slows it", async () => {
    const { link, broken } = linkWith([{ do: "delay-bytes", ms: 0, jitterMs: 0 }]);
    const done = Promise.withResolvers<void>();
    const random = createSeededRandom("b");
    link.impair({ do: "break", afterBytes: 0, how: "end", random, fired: () => done.resolve() });
    await done.promise;
    expect(broken).toEqual(["end"]);
  });
});
