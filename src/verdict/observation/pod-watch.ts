import type { HistoryEvent } from "../../history/index.ts";
import type { EventOf } from "./event-of.ts";
import { isRecord, recordAt, textAt } from "./json.ts";

/** A pod that ran stages, or was made for a job. */
export interface ObservedPod {
  uid: string;
  namespace: string;
  name: string;
  /** Job id of the annotation `job.runner.gitlab.com/id`. */
  job?: number;
  created?: EventOf<"object">;
  removed?: HistoryEvent;
  /** First sign that its end has begun: a deletion timestamp, a main container that ended, phase Failed, gone. */
  ending?: HistoryEvent;
}

export function readPods(history: readonly HistoryEvent[]): ObservedPod[] {
  const pods = new Map<string, ObservedPod>();
  const podOf = (uid: string, namespace: string, name: string): ObservedPod => {
    const pod = pods.get(uid) ?? { uid, namespace, name };
    pods.set(uid, pod);
    return pod;
  };
  for (const event of history) {
    if (event.type === "object" && event.resource === "pods") {
      const pod = podOf(event.uid, event.namespace ?? "", event.name);
      if (event.change === "created") Object.assign(pod, { created: event, ...jobOf(event.object) });
      if (event.change === "deleted") pod.removed ??= event;
      if (event.change === "deleted" || isBeingDeleted(event.object)) pod.ending ??= event;
    } else if ("uid" in event && "pod" in event) {
      const pod = podOf(event.uid, event.namespace, event.pod);
      if (event.type === "pod-removed") pod.removed ??= event;
      if (endsPod(event)) pod.ending ??= event;
    }
  }
  return [...pods.values()];
}

function endsPod(event: HistoryEvent): boolean {
  if (event.type === "pod-removed") return true;
  if (event.type === "pod-phase") return event.phase === "Failed" || event.phase === "Succeeded";
  if (event.type !== "container-state" || event.state !== "terminated") return false;
  return event.container === "build" || event.container === "helper";
}

function isBeingDeleted(object: unknown): boolean {
  return textAt(recordAt(object, "metadata"), "deletionTimestamp") !== undefined;
}

function jobOf(object: unknown): { job?: number } {
  const annotations = recordAt(recordAt(object, "metadata"), "annotations");
  const id = textAt(annotations, "job.runner.gitlab.com/id") ?? idInEnvironment(object);
  return id !== undefined && /^\d+$/.test(id) ? { job: Number(id) } : {};
}

/** A runner that does not say whose pod it is cannot help giving the job its variables. */
function idInEnvironment(object: unknown): string | undefined {
  const containers = recordAt(object, "spec")?.["containers"];
  const variables = (Array.isArray(containers) ? containers : []).flatMap((container: unknown) => {
    const env = isRecord(container) ? container["env"] : undefined;
    return Array.isArray(env) ? (env as unknown[]) : [];
  });
  return textAt(
    variables.find((variable) => textAt(variable, "name") === "CI_JOB_ID"),
    "value",
  );
}
