import type { JobCluster } from "../setup/job-cluster.ts";
import type { PodTracker } from "./pod-tracker.ts";
/** FF_PRINT_POD_EVENTS: shows all events of the pod in the job log, as a table that grows ("events" of "Configure runner API permissions"). */
export declare function printPodEvents(cluster: JobCluster, pod: PodTracker): void;
