import type { ClusterClient, KubeObject } from "../../clusters/index.ts";
import type { Clock } from "../../platform/index.ts";

/** So long after a pod's grace is over its node has forgotten it: some do, when its end is asked for in the moment of its deadline. */
const OVERDUE_MS = 30_000;

/** Takes away what nodes do not let go although its time is over, as an administrator does: `kubectl delete --force`. Gives these pods. */
export async function forceOutOverdue(
  client: Pick<ClusterClient, "list" | "delete">,
  namespace: string,
  clock: Pick<Clock, "now">,
): Promise<KubeObject[]> {
  const { items } = await client.list(`/api/v1/namespaces/${namespace}/pods`);
  const overdue = items.filter(({ metadata: { deletionTimestamp } }) => {
    // It is when the grace is over, not when the deletion was asked for.
    return deletionTimestamp !== undefined && clock.now() - Date.parse(deletionTimestamp) > OVERDUE_MS;
  });
  for (const pod of overdue) {
    await client.delete({ ...pod, apiVersion: "v1", kind: "Pod" }, { gracePeriodSeconds: 0 });
  }
  return overdue;
}
