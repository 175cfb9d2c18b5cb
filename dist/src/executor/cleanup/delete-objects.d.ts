import type { Clock } from "../../platform/index.ts";
import type { JobLog } from "../../runner/trace/job-log.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
import type { JobObjects, ObjectKind } from "./job-objects.ts";
export interface Deletion {
    kube: KubeClient;
    clock: Clock;
    retry: Retry;
    log: JobLog;
    graceSeconds: number | undefined;
    timeoutMs: number;
    /**
     * How often, and after which pauses, what the cluster has not refused is begun anew when its tries are used up: whatever is left
     * costs money until somebody finds it.
     */
    again?: {
        rounds: number;
        pauseMs: number;
    };
}
/** Deletes a job's objects in the order pod, secret, namespace, under one time limit of its own (executor facts 1.6). Never rejects. */
export declare function deleteObjects(objects: JobObjects, kinds: readonly ObjectKind[], deletion: Deletion): Promise<void>;
