import type { V1Pod } from "@kubernetes/client-node";
import type { Clock } from "../../platform/index.ts";
import { fullName, isReady, startProblem } from "../watch/pod-problem.ts";
import { waitingReasons } from "../watch/waiting-reasons.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";

export interface WaitSettings {
  intervalMs: number;
  timeoutMs: number;
  /** Tell why the pod is not ready, not only that. */
  conditions: boolean;
  print(text: string): void;
}

/** Waits until scripts can run in the pod. Says every interval that it still waits (executor facts 7.2). */
export async function waitForRunning(
  tracker: PodTracker,
  clock: Clock,
  settings: WaitSettings,
  signal: AbortSignal,
): Promise<void> {
  const ended = new AbortController();
  const look = (): true | Error | undefined => {
    const pod = tracker.current();
    return tracker.gone() ?? startProblem(pod) ?? (isReady(pod) ? true : undefined);
  };
  try {
    const outcome = await Promise.race([
      tracker.until(look, AbortSignal.any([signal, ended.signal])),
      sayAndCount(tracker, clock, settings, AbortSignal.any([signal, ended.signal])),
    ]);
    if (outcome !== true) throw outcome;
  } finally {
    ended.abort(new Error("the wait is over"));
  }
}

async function sayAndCount(
  tracker: PodTracker,
  clock: Clock,
  { intervalMs, timeoutMs, conditions, print }: WaitSettings,
  signal: AbortSignal,
): Promise<Error> {
  const looks = Math.floor(timeoutMs / intervalMs) + 1;
  for (let count = 0; count < looks; count++) {
    const pod = tracker.current();
    if (!isReady(pod)) for (const line of waitingLines(pod, conditions)) print(line);
    await clock.sleep(intervalMs, signal);
  }
  const phase = tracker.current().status?.phase ?? "Unknown";
  const why = conditions ? waitingReasons(tracker.current()).map((reason) => `: ${reason}`) : [];
  return new Error(`timed out waiting for pod to start (last phase: ${phase})${why.join("")}`);
}

function waitingLines(pod: V1Pod, conditions: boolean): string[] {
  const node = pod.spec?.nodeName ?? "<unknown>";
  const phase = pod.status?.phase ?? "Pending";
  const lines = [`Waiting for pod ${fullName(pod)} to be running on the node ${node}, status is ${phase}`];
  if (!conditions) return lines;
  for (const { reason = "", message = "" } of pod.status?.conditions ?? []) {
    if (reason !== "") lines.push(`\t${reason}: ${JSON.stringify(message)}`);
  }
  return lines;
}
