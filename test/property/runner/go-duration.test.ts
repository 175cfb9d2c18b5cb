import fc from "fast-check";
import { expect, test } from "vitest";
import { formatGoDuration, parseGoDuration } from "../../../src/runner/config/go-duration.ts";

/** Whole microseconds, up to some hundred years in both directions. */
const micros = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e15, max: 1e15 }));

test("what is printed reads as the same duration", () => {
  fc.assert(
    fc.property(micros, (amount) => {
      const text = formatGoDuration(amount / 1e6);
      const seconds = parseGoDuration(text) ?? Number.NaN;
      // Rounding to microseconds takes away what adding up hours, minutes and seconds costs.
      expect(Math.round(seconds * 1e6)).toBe(amount + 0);
    }),
  );
});

test("is printed in Go's form: biggest unit first, minutes and seconds below 60, smaller ones alone", () => {
  fc.assert(
    fc.property(micros, (amount) => {
      const text = formatGoDuration(amount / 1e6);
      expect(text).toMatch(/^(0s|-?(\d+µs|[\d.]+ms|(\d+h)?(\d+m)?[\d.]+s))$/);
      const { minutes = "0", seconds = "0" } = /(?:(?<minutes>\d+)m)?(?<seconds>[\d.]+)s$/.exec(text)?.groups ?? {};
      expect(Number(minutes)).toBeLessThan(text.includes("h") ? 60 : Number.POSITIVE_INFINITY);
      if (/\ds$/.test(text)) expect(Number(seconds)).toBeLessThan(60);
      if (text.includes("h")) expect(text).toMatch(/h\d+m/);
    }),
  );
});

const NANOS: Record<string, bigint> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

test("any sequence of amounts and units is their sum", () => {
  const part = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(...Object.keys(NANOS)));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.constantFrom("", "+", "-"), (parts, sign) => {
      const text = sign + parts.map(([amount, unit]) => `${amount}${unit}`).join("");
      const sum = parts.reduce((nanos, [amount, unit]) => nanos + BigInt(amount) * (NANOS[unit] ?? 0n), 0n);
      const expected = (sign === "-" ? -1 : 1) * (Number(sum) / 1e9);
      expect(parseGoDuration(text)).toBeCloseTo(expected, 5);
    }),
  );
});

test("other texts are no durations", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-+.0-9a-zµ ]{0,8}$/), (text) => {
      const isOne = /^[-+]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h))+)$/.test(text);
      expect(parseGoDuration(text) !== undefined).toBe(isOne);
    }),
  );
});
