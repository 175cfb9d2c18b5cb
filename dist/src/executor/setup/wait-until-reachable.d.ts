import type { PodTracker } from "../watch/pod-tracker.ts";
import type { JobCluster } from "./job-cluster.ts";
/** FF_WAIT_FOR_POD_TO_BE_REACHABLE: the node has to answer for the pod before anything is run there (executor facts 7.2). */
export declare function waitUntilReachable({ kube, clock, context }: JobCluster, pod: PodTracker, signal: AbortSignal): Promise<void>;
