import type { CoreV1Event, CoreV1EventList } from "@kubernetes/client-node";
import type { KubeClient } from "../kube/kube-client.ts";
import { resourcePath } from "../kube/resource-path.ts";
import type { Pod } from "../pod/pod.ts";
import type { Retry } from "../retry/retry.ts";

/** Warnings that the cluster gave about the pod; each is told once (executor facts 7.4). */
export interface WarningEvents {
  /** Messages of the new ones, the oldest first. */
  fresh(signal: AbortSignal): Promise<string[]>;
}

export function createWarningEvents(kube: KubeClient, retry: Retry, pod: Pod): WarningEvents {
  const seen = new Set<string>();
  return {
    async fresh(signal) {
      const found: CoreV1Event[] = [];
      let next: string | undefined;
      do {
        const query = {
          fieldSelector: `involvedObject.name=${pod.name},type=Warning`,
          limit: 200,
          ...(next !== undefined && { continue: next }),
        };
        const path = resourcePath.all(pod.namespace, "events");
        const list = await retry(() => kube.get<CoreV1EventList>(path, signal, query), signal);
        found.push(...list.items);
        next = list.metadata?._continue ?? continueToken(list.metadata);
      } while (next !== undefined && next !== "");
      const fresh = found.filter((event) => {
        const key = `${event.metadata.uid ?? ""}:${event.count ?? 0}`;
        return !seen.has(key) && seen.add(key);
      });
      return fresh.sort((a, b) => (time(a) < time(b) ? -1 : 1)).map(({ message }) => message ?? "");
    },
  };
}

/** The generated types call the field `_continue`; on the wire it is `continue`. */
function continueToken(metadata: object | undefined): string | undefined {
  const token = (metadata as { continue?: unknown } | undefined)?.continue;
  return typeof token === "string" ? token : undefined;
}

function time(event: CoreV1Event): string {
  const at =
    event.series?.lastObservedTime ??
    event.lastTimestamp ??
    event.eventTime ??
    event.firstTimestamp ??
    event.metadata.creationTimestamp;
  return at === undefined ? "" : String(at);
}
