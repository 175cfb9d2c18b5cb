import type { Toleration } from "../../kubelet/pod/pod.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { unresolvable, type Filter } from "../refusal.ts";

export interface Taint {
  key: string;
  value?: string;
  effect: string;
}

const CORDON: Taint = { key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" };

/** Cordoned nodes. */
export const unschedulableFilter: Filter = ({ spec }, { node }) => {
  const { unschedulable } = (node["spec"] ?? {}) as { unschedulable?: boolean };
  if (unschedulable !== true || isTolerated(CORDON, spec.tolerations)) return undefined;
  return unresolvable("node(s) were unschedulable");
};

/** Taints of the effects `NoSchedule` and `NoExecute`. */
export const taintFilter: Filter = ({ spec }, { node }) => {
  const taint = taintsOf(node).find(
    (each) => each.effect !== "PreferNoSchedule" && !isTolerated(each, spec.tolerations),
  );
  return taint && unresolvable(`node(s) had untolerated taint {${taint.key}: ${taint.value ?? ""}}`);
};

export function taintsOf(node: KubernetesObject): Taint[] {
  return ((node["spec"] ?? {}) as { taints?: Taint[] }).taints ?? [];
}

export function isTolerated(taint: Taint, tolerations: Toleration[] | undefined): boolean {
  return toleration(taint, tolerations) !== undefined;
}

/** An empty effect stands for all, an empty key with `Exists` for every taint. */
export function toleration(taint: Taint, tolerations: Toleration[] = []): Toleration | undefined {
  return tolerations.find(({ key, operator, value, effect }) => {
    if (effect && effect !== taint.effect) return false;
    if (!key) return operator === "Exists";
    return key === taint.key && (operator === "Exists" || (value ?? "") === (taint.value ?? ""));
  });
}
