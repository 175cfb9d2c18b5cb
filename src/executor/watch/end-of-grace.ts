import type { V1Pod } from "@kubernetes/client-node";
import type { Clock } from "../../platform/index.ts";
import { leavingProblem } from "./pod-problem.ts";
import type { PodTracker } from "./pod-tracker.ts";

/** How long after its grace a pod may still take to tell that its containers have ended. */
const LATE_MS = 5_000;
const DEFAULT_GRACE_SECONDS = 30;

/** Gives up a pod that is taken away and whose end nobody tells of, because its node is lost as well. Never rejects. */
export async function giveUpAfterGrace(pod: PodTracker, clock: Clock, signal: AbortSignal): Promise<void> {
  try {
    const reason = await pod.until(() => leavingProblem(pod.current()), signal);
    await clock.sleep(graceSeconds(pod.current()) * 1000 + LATE_MS, signal);
    pod.markGone(reason);
  } catch {
    // The job is decided.
  }
}

function graceSeconds({ metadata, spec }: V1Pod): number {
  return metadata?.deletionGracePeriodSeconds ?? spec?.terminationGracePeriodSeconds ?? DEFAULT_GRACE_SECONDS;
}
