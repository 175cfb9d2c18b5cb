import { expect, it } from "vitest";
import type { Clock } from "../../../src/platform/index.ts";
import { waitForTerminal } from "../../../src/runner/build/wait-for-terminal.ts";
import type { JobSession } from "../../../src/runner/session/job-session.ts";
import type { JobLog } from "../../../src/runner/trace/job-log.ts";

/** A job that is over while somebody may be at its terminal; time passes only when the test says so. */
function finishedJob({ visited = true, sessionTimeout = 1800, remaining = 3600 } = {}) {
  const lines: string[] = [];
  const sleeps: { ms: number; wake: () => void }[] = [];
  const clock = {
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        sleeps.push({ ms, wake: resolve });
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      }),
  } as unknown as Clock;
  const left = Promise.withResolvers<void>();
  const session = {
    timeoutSeconds: sessionTimeout,
    visit: () => (visited ? { ended: left.promise, end: left.resolve } : undefined),
  } as unknown as JobSession;
  const log = { info: (text: string) => void lines.push(text) } as unknown as JobLog;
  const control = new AbortController();
  const wait = (of: JobSession | undefined = session) =>
    waitForTerminal(of, { clock, log, signal: control.signal, remainingSeconds: remaining });
  return { lines, sleeps, leave: left.resolve, abort: () => control.abort(new Error("canceled")), wait };
}

it("does not wait when nobody is at the terminal, nor without a session, nor for a job that is aborted", async () => {
  const lonely = finishedJob({ visited: false });
  await lonely.wait();
  const aborted = finishedJob();
  aborted.abort();
  await aborted.wait();
  expect([...lonely.lines, ...aborted.lines]).toEqual([]);
});

it("waits until the visitor leaves", async () => {
  const job = finishedJob();
  const over = job.wait();
  expect(job.sleeps.map(({ ms }) => ms)).toEqual([1_800_000]);
  job.leave();
  await over;
  expect(job.lines).toEqual(["Terminal is connected, will time out in 30m0s...", "Terminal disconnected"]);
});

it("waits no longer than session_timeout", async () => {
  const job = finishedJob({ sessionTimeout: 90 });
  const over = job.wait();
  job.sleeps[0]?.wake();
  await over;
  expect(job.lines[1]).toBe("Terminal session timed out (maximum time allowed - 1m30s)");
});

it("waits no longer than the job may take, and not for one that is aborted meanwhile", async () => {
  const job = finishedJob({ remaining: 12.4 });
  const over = job.wait();
  expect(job.lines).toEqual(["Terminal is connected, will time out in 12s..."]);
  expect(job.sleeps.map(({ ms }) => ms)).toEqual([12_400]);
  job.abort();
  await over;
  expect(job.lines).toHaveLength(1);
});
