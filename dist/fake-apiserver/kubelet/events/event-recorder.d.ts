import type { Clock } from "../../../src/platform/index.ts";
import type { KubernetesObject, Store } from "../../storage/store.ts";
export interface ClusterEvent {
    type: "Normal" | "Warning";
    reason: string;
    message: string;
    /** `spec.containers{build}` */
    fieldPath?: string;
    /** Name of the node it happened on. */
    host?: string;
}
export interface EventRecorder {
    record(about: KubernetesObject, event: ClusterEvent): void;
}
/** Writes core/v1 Events. The same event about the same object again raises the count of the first. */
export declare function createEventRecorder(options: {
    store: Store;
    clock: Clock;
    component: string;
}): EventRecorder;
