import type { V1Pod } from "@kubernetes/client-node";
import type { Clock } from "../../platform/index.ts";
import { isNotFound } from "../kube/kube-error.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import { resourcePath } from "../kube/resource-path.ts";
import type { Retry } from "../retry/retry.ts";
import type { PodTracker } from "./pod-tracker.ts";

export interface PollSettings {
  intervalMs: number;
  /** Ask only when the tracker has heard nothing for this long; 0 asks every time. */
  quietMs(): number;
  /** The pod has changed without its watch telling. */
  missed(): void;
  failed(error: unknown): void;
}

/** A pod that was only just created may be unknown to what answers a read; after so many reads it is gone. */
const MISSES_AT_FIRST = 3;

/** Asks for the pod by itself: all the time where no watch is allowed, otherwise only when the watch is silent. Ends with the signal. */
export async function pollPod(
  { kube, clock, retry }: { kube: KubeClient; clock: Clock; retry: Retry },
  tracker: PodTracker,
  settings: PollSettings,
  signal: AbortSignal,
): Promise<void> {
  const path = resourcePath.pod(tracker.namespace, tracker.name);
  let misses = 0;
  while (!signal.aborted && tracker.gone() === undefined) {
    await clock.sleep(settings.intervalMs, signal).catch(() => {});
    if (signal.aborted) return;
    if (tracker.quietFor() < settings.quietMs()) continue;
    try {
      const pod = await retry(() => kube.get<V1Pod>(path, signal), signal);
      if (pod.metadata?.uid !== tracker.uid)
        tracker.markGone(new Error(`pod "${tracker.namespace}/${tracker.name}" is deleted`));
      else if (tracker.update(pod)) settings.missed();
    } catch (error) {
      if (signal.aborted) return;
      if (!isNotFound(error)) settings.failed(error);
      else if (tracker.seen() || ++misses === MISSES_AT_FIRST) tracker.markGone(error);
    }
  }
}
