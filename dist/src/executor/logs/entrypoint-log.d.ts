import type { JobCluster } from "../setup/job-cluster.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
/**
 * Shows in the job log what the image's entrypoint writes, with Kubernetes' time stamps ("Container entrypoint known issues", executor facts 4.11).
 * Scripts of the attach strategy write to the same log: what stands between the markers of a stage is theirs, and shown already.
 */
export declare function forwardEntrypointLog(cluster: JobCluster, pod: PodTracker): void;
