import type { JobCluster } from "../setup/job-cluster.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
/** CI_DEBUG_SERVICES: what the services write is shown in the job log, each line with its service's name (executor facts 4.11). */
export declare function forwardServiceLogs(cluster: JobCluster, pod: PodTracker): void;
