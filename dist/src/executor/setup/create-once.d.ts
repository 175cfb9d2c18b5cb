import type { KubernetesObject } from "@kubernetes/client-node";
import type { Clock } from "../../platform/index.ts";
import type { JobObjects, ObjectKind } from "../cleanup/job-objects.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
export interface Creation<T> {
    /** Left out for what has an owner and is deleted with it. */
    kind?: ObjectKind;
    /** Of the collection. */
    path: string;
    body: T;
    /**
     * Of which object an `AlreadyExists` may speak, whether it is the first answer (something on the way made the request twice) or that of
     * a later try. A function looks at it. `name`: a name that nobody else can have. `unanswered`: one that others may have, so that it is
     * ours only if a try before went unanswered.
     */
    ours: ((existing: T) => boolean) | "name" | "unanswered";
}
/**
 * Creates an object exactly once, however often the answer gets lost: a conflict is looked into, and whatever may exist and be ours is
 * on the list for the clean-up.
 */
export declare function createOnce<T extends KubernetesObject>({ kube, retry, clock, objects }: {
    kube: KubeClient;
    retry: Retry;
    clock: Clock;
    objects: JobObjects;
}, { kind, path, body, ours }: Creation<T>, signal: AbortSignal): Promise<T>;
