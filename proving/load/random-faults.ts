import { ERROR_PRESETS } from "../../src/faults/catalogue/api/error-presets.ts";
import type { PlanEntry } from "../../src/faults/index.ts";
import { parsePlan } from "../../src/scenario/parse-plan.ts";

interface Misfortune {
  fault: string;
  where?: Record<string, string>;
  with?: Record<string, unknown>;
}

const RESETS: Misfortune[] = ["api", "gitlab"].flatMap((target) =>
  ["request", "response"].map((at) => ({ fault: "connection-reset", where: { target }, with: { at } })),
);

/** At whatever the runner asks the API server for. */
const API: Misfortune[] = [
  ...Object.keys(ERROR_PRESETS).map((preset) => ({ fault: "http-error", with: { preset } })),
  { fault: "latency", with: { ms: 300, at: "request" } },
  { fault: "latency", with: { ms: 300, at: "response" } },
  { fault: "malformed-json" },
  { fault: "truncated-json" },
  { fault: "wrong-content-type" },
  { fault: "wrong-content-type", with: { acted: true, status: 504 } },
  { fault: "already-exists" },
  { fault: "conflict" },
  { fault: "stale-read", with: { shows: "created" } },
  { fault: "out-of-date-list" },
  { fault: "goaway" },
  { fault: "goaway", with: { processed: false } },
  { fault: "rst-stream", with: { code: "REFUSED_STREAM" } },
  { fault: "settings-flood", with: { frames: 20 } },
];

const WATCHES: Misfortune[] = onWatches([
  { fault: "watch-closed", with: { after_events: 2 } },
  { fault: "watch-garbled", with: { after_events: 2 } },
  { fault: "watch-gone", with: { form: "http" } },
  { fault: "watch-gone", with: { form: "event", after_events: 2 } },
  { fault: "watch-replay" },
  { fault: "missing-bookmark" },
  { fault: "rst-stream", with: { at: "stream", after_bytes: 2000 } },
  { fault: "goaway", with: { at: "stream", after_bytes: 2000, abrupt: true } },
]);

function onWatches(misfortunes: readonly Misfortune[]): Misfortune[] {
  return misfortunes.map((each) => Object.assign(each, { where: { verb: "watch" } }));
}

/** Whatever goes over them arrives in the end, or the runner is told that it did not. */
const STREAMS: Misfortune[] = [
  { fault: "stream-cut", with: { channel: "output", after_bytes: 200, whole_messages: false } },
  { fault: "stream-cut", with: { channel: "stdin", after_bytes: 100, whole_messages: false } },
  { fault: "stream-cut", with: { channel: "output", after_bytes: 1, how: "end" } },
  { fault: "upgrade-refused" },
  { fault: "exit-status-missing" },
  { fault: "exit-status-malformed" },
  { fault: "exit-status-late", with: { ms: 500 } },
  { fault: "output-sliced", with: { bytes: 7 } },
  { fault: "output-merged" },
  { fault: "output-late", with: { ms: 20 } },
];

/** At whatever the runner asks GitLab for. */
const GITLAB: Misfortune[] = [
  { fault: "gitlab-unavailable", with: { status: 502 } },
  { fault: "gitlab-unavailable", with: { status: 500 } },
  { fault: "gitlab-rate-limit" },
  { fault: "latency", where: { target: "gitlab" }, with: { ms: 300 } },
  { fault: "trace-out-of-range", where: { method: "PATCH" } },
];

/**
 * A plan in which a request, a stream or a watch meets with this chance (0 to 1) one of the faults that a runner has to live with. What
 * makes a job end wrongly whoever runs it is left out: lost pieces of logs, pods that somebody deletes, jobs that people cancel.
 */
export function randomFaults(rate: number): readonly PlanEntry[] {
  if (rate === 0) return [];
  const groups = [[...API, ...RESETS.slice(0, 2)], WATCHES, STREAMS, [...GITLAB, ...RESETS.slice(2)]];
  const entries = groups.flatMap((group) => {
    const probability = rate / group.length;
    return group.map((misfortune) => Object.assign({ when: { probability }, optional: true }, misfortune));
  });
  return parsePlan(JSON.stringify(entries), "the load run's own plan").faults;
}
