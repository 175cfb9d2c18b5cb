import { describe, expect, it } from "vitest";
import type { Clock } from "../../../src/platform/index.ts";
import { createRetryPolicy, type RetrySettings } from "../../../src/executor/retry/retry-policy.ts";
import { createRetry } from "../../../src/executor/retry/retry.ts";

const DEFAULTS: RetrySettings = { retry_limit: 5, retry_limits: {}, retry_backoff_max: 2000 };
const ever = new AbortController().signal;

/** Fails with `text` for ever; gives the tries made and the waits between them. */
async function calls(settings: Partial<RetrySettings>, text: string) {
  const waits: number[] = [];
  const clock = { sleep: (ms: number) => Promise.resolve(void waits.push(ms)) } as unknown as Clock;
  const retry = createRetry(createRetryPolicy({ ...DEFAULTS, ...settings }), clock);
  const error = new Error(text);
  let tries = 0;
  const failing = retry(() => {
    tries++;
    return Promise.reject(error);
  }, ever);
  await expect(failing).rejects.toBe(error);
  return { tries, waits };
}

describe("retry of API calls", () => {
  it.each([
    "error dialing backend: EOF",
    "net/http: TLS handshake timeout",
    "read: connection timed out",
    "dial tcp 10.0.0.1:443: connect: connection timed out",
    "Timeout occurred",
    "etcdserver: request timed out",
    "http2: client connection lost",
    "dial tcp 10.0.0.1:443: connect: connection refused",
    "remote error: tls: internal error",
    "unexpected EOF",
    "read: connection reset by peer",
    "software caused connection abort",
    "write: broken pipe",
  ])("makes five calls in all for: %s", async (text) => {
    expect(await calls({}, text)).toEqual({ tries: 5, waits: [500, 1000, 2000, 2000] });
  });

  it.each(["EOF", 'pods "x" is forbidden: exceeded quota', "the server has received too many requests"])(
    "does not repeat: %s",
    async (text) => expect(await calls({}, text)).toEqual({ tries: 1, waits: [] }),
  );

  it("counts tries of retry_limits by a part of the text, 0 and 1 forbid another try", async () => {
    expect(await calls({ retry_limits: { "exceeded quota": 3 } }, "x is forbidden: exceeded quota: q")).toEqual({
      tries: 3,
      waits: [500, 1000],
    });
    expect((await calls({ retry_limits: { "connection reset": 0 } }, "read: connection reset by peer")).tries).toBe(1);
    expect((await calls({ retry_limits: { "connection reset": 1 } }, "read: connection reset by peer")).tries).toBe(1);
  });

  it("lets the most specific of several keys decide, in whatever order they stand", async () => {
    const text = "net/http: TLS handshake timeout";
    expect((await calls({ retry_limits: { TLS: 2, "TLS handshake": 4 } }, text)).tries).toBe(4);
    expect((await calls({ retry_limits: { "TLS handshake": 4, TLS: 2 } }, text)).tries).toBe(4);
  });

  it("waits at least 500 ms and at most retry_backoff_max", async () => {
    expect((await calls({ retry_backoff_max: 100 }, "unexpected EOF")).waits).toEqual([500, 500, 500, 500]);
    expect((await calls({ retry_backoff_max: 3000, retry_limit: 6 }, "unexpected EOF")).waits).toEqual([
      500, 1000, 2000, 3000, 3000,
    ]);
  });

  it("stops with the signal's reason instead of waiting on", async () => {
    const job = new AbortController();
    const reason = new Error("canceled");
    const clock = {
      sleep: (_ms: number, signal?: AbortSignal) =>
        new Promise<void>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
    } as unknown as Clock;
    const retry = createRetry(createRetryPolicy(DEFAULTS), clock);
    const failing = retry(() => Promise.reject(new Error("unexpected EOF")), job.signal);
    queueMicrotask(() => job.abort(reason));
    await expect(failing).rejects.toBe(reason);
  });
});
