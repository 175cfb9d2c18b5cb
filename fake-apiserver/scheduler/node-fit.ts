import type { KubernetesObject } from "../storage/store.ts";
import type { NodeSelector, PodSpec, Toleration } from "../kubelet/pod/pod.ts";

interface Taint {
  key: string;
  value?: string;
  effect: string;
}

interface NodeSpec {
  unschedulable?: boolean;
  taints?: Taint[];
}

/** Why a node does not take a pod, in the scheduler's words; undefined when it does. */
export function whyNotFit(pod: PodSpec, node: KubernetesObject): string | undefined {
  const { unschedulable, taints = [] } = (node["spec"] ?? {}) as NodeSpec;
  const tolerations = pod.tolerations ?? [];
  const cordon: Taint = { key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" };
  if (unschedulable && !tolerated(cordon, tolerations)) return "node(s) were unschedulable";
  if (!selected(pod, node.metadata.labels ?? {})) return "node(s) didn't match Pod's node affinity/selector";
  const taint = taints.find((each) => each.effect !== "PreferNoSchedule" && !tolerated(each, tolerations));
  if (taint === undefined) return undefined;
  return `node(s) had untolerated taint {${taint.key}: ${taint.value ?? ""}}`;
}

function tolerated(taint: Taint, tolerations: Toleration[]): boolean {
  return tolerations.some(({ key = "", operator = "Equal", value = "", effect = "" }) => {
    if (effect !== "" && effect !== taint.effect) return false;
    if (key === "") return operator === "Exists";
    if (key !== taint.key) return false;
    return operator === "Exists" || value === (taint.value ?? "");
  });
}

function selected(pod: PodSpec, labels: Record<string, string>): boolean {
  const wanted = Object.entries(pod.nodeSelector ?? {});
  if (!wanted.every(([key, value]) => labels[key] === value)) return false;
  const required = pod.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  return required === undefined || matchesTerms(required, labels);
}

function matchesTerms({ nodeSelectorTerms = [] }: NodeSelector, labels: Record<string, string>): boolean {
  return nodeSelectorTerms.some(({ matchExpressions = [] }) =>
    matchExpressions.every(({ key, operator, values = [] }) => matches(labels[key], operator, values)),
  );
}

function matches(value: string | undefined, operator: string, values: string[]): boolean {
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    case "Gt":
      return Number(value) > Number(values[0]);
    case "Lt":
      return Number(value) < Number(values[0]);
    default:
      return false;
  }
}
