import type { Clock } from "../../src/platform/index.ts";
import { type ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
export interface DeleteOptions {
    gracePeriodSeconds?: number;
    propagationPolicy?: string;
    preconditions?: {
        uid?: string;
        resourceVersion?: string;
    };
    dryRun?: boolean;
}
/** Takes objects away: with grace for pods, after their finalizers, or at once. */
export interface Deletion {
    /** `gone` is false while something still has to happen (a kubelet, a finalizer). */
    delete(type: ResourceType, object: KubernetesObject, options: DeleteOptions): {
        object: KubernetesObject;
        gone: boolean;
    };
    /** To be called after every write: the last finalizer may have left an object that is being deleted. */
    finish(type: ResourceType, object: KubernetesObject): void;
}
export declare const ORPHAN = "orphan";
export declare const FOREGROUND = "foregroundDeletion";
export declare function createDeletion({ store, clock }: {
    store: Store;
    clock: Clock;
}): Deletion;
