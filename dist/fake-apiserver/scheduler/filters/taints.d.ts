import type { Toleration } from "../../kubelet/pod/pod.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { type Filter } from "../refusal.ts";
export interface Taint {
    key: string;
    value?: string;
    effect: string;
}
/** Cordoned nodes. */
export declare const unschedulableFilter: Filter;
/** Taints of the effects `NoSchedule` and `NoExecute`. */
export declare const taintFilter: Filter;
export declare function taintsOf(node: KubernetesObject): Taint[];
export declare function isTolerated(taint: Taint, tolerations: Toleration[] | undefined): boolean;
/** An empty effect stands for all, an empty key with `Exists` for every taint. */
export declare function toleration(taint: Taint, tolerations?: Toleration[]): Toleration | undefined;
