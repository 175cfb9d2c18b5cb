import type { HistoryEvent } from "../history/history-event.ts";
import type { RunningStages } from "./where.ts";

export interface StageWatch {
  observe(event: HistoryEvent): void;
  running: RunningStages;
}

/** Knows which stage runs in which pod. */
export function watchStages(): StageWatch {
  const byPod = new Map<string, string>();
  const none: ReadonlySet<string> = new Set();
  return {
    observe(event) {
      if (event.type === "stage-start") byPod.set(event.pod, event.stage);
      else if (event.type === "stage-end" && byPod.get(event.pod) === event.stage) byPod.delete(event.pod);
      else if (event.type === "pod-removed") byPod.delete(event.pod);
      else if (event.type === "object" && event.resource === "pods" && event.change === "deleted")
        byPod.delete(event.name);
    },
    running(pod) {
      if (pod === undefined) return new Set(byPod.values());
      const stage = byPod.get(pod);
      return stage === undefined ? none : new Set([stage]);
    },
  };
}
