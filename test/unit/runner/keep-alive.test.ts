import { expect, test } from "vitest";
import { createWallClock, type Clock } from "../../../src/platform/index.ts";
import { createTraceBuffer } from "../../../src/runner/trace/trace-buffer.ts";
import { createTraceUpload } from "../../../src/runner/trace/trace-upload.ts";

/** Seconds at which GitLab hears `running` of a job that writes nothing for an hour, when it wishes an update every `interval` seconds. */
async function heard(interval: number, dynamicKeepAlive: boolean): Promise<number[]> {
  let time = 0;
  const times: number[] = [];
  const over = Promise.withResolvers<void>();
  const clock: Clock = {
    ...createWallClock(),
    monotonic: () => time,
    async sleep(ms, signal) {
      time += ms;
      if (time <= 3_600_000) return;
      over.resolve();
      await new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    },
  };
  const wishes = { canceling: false, intervalMs: interval * 1000 };
  const upload = createTraceUpload({
    buffer: createTraceBuffer(),
    client: {
      patchTrace: async () => ({ kind: "done", ...wishes }),
      async update({ state }) {
        if (state === "running") times.push(time / 1000);
        return { kind: "done", ...wishes };
      },
    },
    clock,
    debugTrace: false,
    finalAttempts: 1,
    dynamicKeepAlive,
    onAbort: () => {},
    onCanceling: () => {},
    debug: () => {},
  });
  await over.promise;
  await upload.finish({ state: "success" }, new AbortController().signal);
  return times;
}

function pauses(times: readonly number[]): number[] {
  return [...new Set(times.slice(1).map((time, index) => time - (times[index] ?? 0)))];
}

test("a job that writes nothing says every 30 seconds that it is alive, beginning with the first look", async () => {
  const times = await heard(3, false);
  expect(times[0]).toBe(3);
  expect(pauses(times)).toEqual([33]);
});

test("FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL: four times the pace that GitLab wishes, from 30 seconds to 30 minutes", async () => {
  expect(pauses(await heard(60, true))).toEqual([300]);
  expect(pauses(await heard(60, false))).toEqual([60]);
  expect(pauses(await heard(3, true))).toEqual([33]);
  expect(pauses(await heard(900, true))).toEqual([2700]);
});
