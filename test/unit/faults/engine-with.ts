import { createPlanEngine, planSchema } from "../../../src/faults/index.ts";
import { createMemoryRecorder } from "../../../src/history/memory-recorder.ts";
import type { EventBody, HistoryEvent } from "../../../src/history/history-event.ts";
import { createSeededRandom, type Clock } from "../../../src/platform/index.ts";

/** A clock that goes on when it is told to. */
export function createManualClock(): Clock & { advance(ms: number): void } {
  let time = 0;
  const timers = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => time,
    monotonic: () => time,
    timer(delayMs, callback) {
      const timer = { at: time + delayMs, callback };
      timers.add(timer);
      return { cancel: () => void timers.delete(timer) };
    },
    sleep: () => Promise.reject(new Error("nobody sleeps here")),
    advance(ms) {
      time += ms;
      for (const timer of [...timers].filter(({ at }) => at <= time)) {
        timers.delete(timer);
        timer.callback();
      }
    },
  };
}

/** An engine at work on a plan, with a History of its own. */
export function engineWith(plan: { faults?: unknown[]; quiet?: unknown }, seed = "test") {
  const { faults, quiet } = planSchema.parse(plan);
  const clock = createManualClock();
  const history = createMemoryRecorder(clock);
  const engine = createPlanEngine({ plan: faults, quiet, recorder: history, random: createSeededRandom(seed), clock });
  history.onEvent((event) => engine.observe(event));
  const happen = (body: EventBody, actor: HistoryEvent["actor"] = "kubelet") => history.record(actor, body);
  const stage = (type: "start" | "end", name: string, pod = "runner-pod") => {
    const where = { namespace: "ci", pod, uid: "u", stage: name };
    return happen(type === "start" ? { type: "stage-start", ...where } : { type: "stage-end", ...where, exitCode: 0 });
  };
  const firings = () => history.events.filter((event) => event.type === "fault-fired");
  return { engine, clock, history, happen, stage, firings, entries: faults };
}

/** `POST pods` as the API server sees it. */
export const createPod = {
  target: "api",
  connection: "c1",
  request: "r1",
  facts: {
    method: "POST",
    path: "/api/v1/namespaces/ci/pods",
    query: "",
    verb: "create",
    resource: "pods",
    namespace: "ci",
  },
} as const;

/** `GET pods/NAME`. */
export function getPod(name: string) {
  const facts = { ...createPod.facts, method: "GET", path: `${createPod.facts.path}/${name}`, verb: "get", name };
  return { ...createPod, facts };
}
