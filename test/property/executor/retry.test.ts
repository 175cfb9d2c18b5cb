import fc from "fast-check";
import { expect, test } from "vitest";
import { createRetryPolicy } from "../../../src/executor/retry/retry-policy.ts";
import { createRetry } from "../../../src/executor/retry/retry.ts";
import type { Clock } from "../../../src/platform/index.ts";
import { createWallClock } from "../../../src/platform/index.ts";
import { loadConfig } from "../../../src/runner/index.ts";

const number = fc.oneof(fc.integer({ min: -5, max: 12 }), fc.integer({ min: -1000, max: 100_000 }));
const limits = fc.dictionary(
  fc.constantFrom("quota", "exceeded quota", "connection refused", "other"),
  fc.integer({ min: -2, max: 9 }),
);
const FAILURES = ["connection refused", "exceeded quota: pods", "connection refused by quota", "not found"];

/** The settings as a runner has them: out of a config.toml, with its defaults and minima. */
function settingsOf(limit: number, backoff: number, limits: Record<string, number>) {
  const lines = Object.entries(limits).map(([key, tries]) => `${JSON.stringify(key)} = ${tries}`);
  const source = `[[runners]]\n[runners.kubernetes]\nretry_limit = ${limit}\nretry_backoff_max = ${backoff}\n[runners.kubernetes.retry_limits]\n${lines.join("\n")}\n`;
  const settings = loadConfig(source, "config.toml").config?.runners[0]?.kubernetes;
  if (settings === undefined) throw new Error("not loaded");
  return settings;
}

test("attempts and delays stay within their bounds for any configuration", async () => {
  await fc.assert(
    fc.asyncProperty(number, number, limits, fc.constantFrom(...FAILURES), async (limit, backoff, own, failure) => {
      const settings = settingsOf(limit, backoff, own);
      const slept: number[] = [];
      const clock: Clock = { ...createWallClock(), sleep: async (ms) => void slept.push(ms) };
      let attempts = 0;
      const retry = createRetry(createRetryPolicy(settings), clock);
      const call = () => {
        attempts++;
        // An unbounded number of tries would never end.
        if (attempts > 200_000) return Promise.resolve("too often");
        return Promise.reject(new Error(failure));
      };
      const most = bound(settings.retry_limit, own, failure);
      fc.pre(most <= 20);
      await expect(retry(call, new AbortController().signal)).rejects.toThrow(failure);

      expect(attempts).toBeGreaterThanOrEqual(1);
      expect(attempts).toBe(Math.max(1, most));
      expect(slept).toHaveLength(attempts - 1);
      const ceiling = Math.max(500, backoff < 1 ? 2000 : backoff);
      for (const [index, ms] of slept.entries()) {
        expect(ms).toBeGreaterThanOrEqual(500);
        expect(ms).toBeLessThanOrEqual(ceiling);
        expect(ms).toBe(Math.min(ceiling, 500 * 2 ** index));
      }
    }),
  );
});

/** The longest key that the text has decides; else only errors of the network are tried again. */
function bound(retryLimit: number, own: Record<string, number>, failure: string): number {
  const keys = Object.keys(own).filter((key) => failure.includes(key));
  const [first] = keys.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (first !== undefined) return own[first] ?? 0;
  return failure.includes("connection refused") ? retryLimit : 1;
}
