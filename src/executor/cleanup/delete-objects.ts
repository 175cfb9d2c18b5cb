import type { Clock } from "../../platform/index.ts";
import type { JobLog } from "../../runner/trace/job-log.ts";
import { isNotFound } from "../kube/kube-error.ts";
import type { DeleteOptions, KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
import type { JobObject, JobObjects, ObjectKind } from "./job-objects.ts";

/** A create request that was never answered may still be on its way. */
const UNSURE_TRIES = 2;
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
}

/** Deletes a job's objects in the order pod, secret, namespace, under one time limit of its own (executor facts 1.6). Never rejects. */
export async function deleteObjects(
  objects: JobObjects,
  kinds: readonly ObjectKind[],
  deletion: Deletion,
): Promise<void> {
  const { clock, log, timeoutMs } = deletion;
  const limit = new AbortController();
  const timer = clock.timer(timeoutMs, () => limit.abort(new Error("context deadline exceeded")), { background: true });
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
    timer.cancel();
  }
}

async function deleteObject(object: JobObject, deletion: Deletion, signal: AbortSignal): Promise<void> {
  const { kube, clock, retry, graceSeconds } = deletion;
  const options = deleteOptions(object.kind, graceSeconds);
  for (let attempt = 1; ; attempt++) {
    try {
      await retry(() => kube.delete(object.path, options, signal), signal);
      return;
    } catch (error) {
      if (!isNotFound(error)) throw error;
      if (!object.unsure || attempt === UNSURE_TRIES) return;
      await clock.sleep(UNSURE_PAUSE_MS, signal);
    }
  }
}

function deleteOptions(kind: ObjectKind, graceSeconds: number | undefined): DeleteOptions {
  if (kind === "namespace") return {};
  return {
    ...(graceSeconds !== undefined && { gracePeriodSeconds: graceSeconds }),
    ...(kind === "pod" && { propagationPolicy: "Background" as const }),
  };
}
