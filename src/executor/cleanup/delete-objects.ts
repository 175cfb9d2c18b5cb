import { timeLimit, type Clock } from "../../platform/index.ts";
import type { JobLog } from "../../runner/trace/job-log.ts";
import { isNotFound, KubeError } from "../kube/kube-error.ts";
import type { DeleteOptions, KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
import type { JobObject, JobObjects, ObjectKind } from "./job-objects.ts";

/** A create request that was never answered may still be on its way. */
const UNSURE_ROUNDS = 2;
const UNSURE_PAUSE_MS = 3_000;

const PROBLEMS: Record<ObjectKind, string> = {
  pod: "Error cleaning up pod: ",
  secret: "Error cleaning up secrets: ",
  namespace: "Error tearing down namespace: failed to delete namespace: ",
};

export interface Deletion {
  kube: KubeClient;
  clock: Clock;
  retry: Retry;
  log: JobLog;
  graceSeconds: number | undefined;
  timeoutMs: number;
  /**
   * How often, and after which pauses, what the cluster has not refused is begun anew when its tries are used up: whatever is left
   * costs money until somebody finds it.
   */
  again?: { rounds: number; pauseMs: number };
}

/** Deletes a job's objects in the order pod, secret, namespace, under one time limit of its own (executor facts 1.6). Never rejects. */
export async function deleteObjects(
  objects: JobObjects,
  kinds: readonly ObjectKind[],
  deletion: Deletion,
): Promise<void> {
  const { clock, log, timeoutMs } = deletion;
  const limit = timeLimit(clock, timeoutMs, () => new Error("context deadline exceeded"));
  try {
    for (const object of objects.take(kinds)) {
      if (object.owned) continue;
      try {
        await deleteObject(object, deletion, limit.signal);
      } catch (error) {
        log.error(PROBLEMS[object.kind] + (error instanceof Error ? error.message : String(error)));
      }
    }
  } finally {
    limit.lift();
  }
}

async function deleteObject(object: JobObject, deletion: Deletion, signal: AbortSignal): Promise<void> {
  const { kube, clock, retry, graceSeconds, again } = deletion;
  const options = deleteOptions(object.kind, graceSeconds);
  for (let round = 1; ; round++) {
    try {
      await retry(() => kube.delete(object.path, options, signal), signal);
      return;
    } catch (error) {
      if (isNotFound(error)) {
        if (!object.unsure || round >= UNSURE_ROUNDS) return;
        await clock.sleep(UNSURE_PAUSE_MS, signal);
      } else {
        if (again === undefined || isRefused(error) || round > again.rounds) throw error;
        await clock.sleep(again.pauseMs, signal);
      }
    }
  }
}

/** It would be refused again: 4xx but for those that say "not now". */
function isRefused(error: unknown): boolean {
  return error instanceof KubeError && error.status < 500 && ![401, 408, 409, 410, 429].includes(error.status);
}

function deleteOptions(kind: ObjectKind, graceSeconds: number | undefined): DeleteOptions {
  if (kind === "namespace") return {};
  return {
    ...(graceSeconds !== undefined && { gracePeriodSeconds: graceSeconds }),
    ...(kind === "pod" && { propagationPolicy: "Background" as const }),
  };
}
