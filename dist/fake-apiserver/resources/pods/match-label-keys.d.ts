import type { KubernetesObject } from "../../storage/store.ts";
/**
 * `matchLabelKeys` and `mismatchLabelKeys` of affinity terms stand for the pod's own labels: at its creation they become requirements of
 * the terms' selectors. Keys that the pod has no label for count for nothing, and neither do terms without a selector.
 */
export declare function resolveLabelKeys(pod: KubernetesObject): void;
