import type { Pod } from "../pod/pod.ts";
import type { JobPodSession } from "../stage/job-pod-session.ts";
import type { JobCluster } from "./job-cluster.ts";
/** Creates the job's pod, tells of it, and waits until scripts can run in it (executor facts 1.2). */
export declare function setUpPod(cluster: JobCluster, signal: AbortSignal, onCreated: (pod: Pod) => void): Promise<JobPodSession>;
