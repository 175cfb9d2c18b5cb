import type { V1Pod } from "@kubernetes/client-node";
import type { Cluster } from "./cluster-with-plan.ts";

/** The moment of a plan is when a test says so. */
export const on = { type: "mark", text: "now" };

export const now = ({ history }: Cluster) => history.record("harness", { type: "mark", text: "now" });

/** The moment comes as soon as the watch has begun. */
export function once(cluster: Cluster, until: (pod: V1Pod) => boolean): (pod: V1Pod) => boolean {
  let begun = false;
  return (pod) => {
    if (!begun) now(cluster);
    begun = true;
    return until(pod);
  };
}
