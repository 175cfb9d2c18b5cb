import { expect, test } from "vitest";
import { createRequestWindow } from "../../../src/runner/runner/request-window.ts";

const never = new AbortController().signal;

/** How many of `wanted` requests are open once all that may enter did. */
async function admitted(window: ReturnType<typeof createRequestWindow>, wanted: number): Promise<number> {
  let open = 0;
  for (let i = 0; i < wanted; i++) void window.enter(never).then(() => open++);
  await new Promise((resolve) => setImmediate(resolve));
  return open;
}

test("without adaptation request_concurrency requests are open", async () => {
  expect(await admitted(createRequestWindow(3, false), 5)).toBe(3);
});

test("adaptive, it opens with the jobs that come and closes with those that do not", async () => {
  const window = createRequestWindow(3, true);
  expect(await admitted(window, 5)).toBe(1);
  window.leave("job");
  expect(await admitted(window, 0)).toBe(0);
  const next = createRequestWindow(3, true);
  for (const outcome of ["job", "job", "job"] as const) {
    await next.enter(never);
    next.leave(outcome);
  }
  expect(await admitted(next, 5)).toBe(3);
  for (let i = 0; i < 3; i++) next.leave("none");
  // Two were waiting; the window is down to one.
  expect(await admitted(next, 0)).toBe(0);
});

test("whoever waits leaves when the runner stops", async () => {
  const window = createRequestWindow(1, true);
  await window.enter(never);
  const stop = new AbortController();
  const waiting = window.enter(stop.signal);
  stop.abort(new Error("the runner stops"));
  await expect(waiting).rejects.toThrow("the runner stops");
});
