import type { ResourceType } from "../../resources/resource-type.ts";
import { forbidden } from "../../status/refusals.ts";
import { objectAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject, Store } from "../../storage/store.ts";
import { BASELINE, REPLACED, RESTRICTED, type SecurityRule } from "./security-rules.ts";

const LABEL = "pod-security.kubernetes.io/";
const PODS = { group: "", plural: "pods" };
const TEMPLATED = new Set(["deployments", "replicasets"]);

const sorted = (rules: Record<string, SecurityRule>) => Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1));
const LEVELS: Record<string, [string, SecurityRule][] | undefined> = {
  baseline: sorted(BASELINE),
  restricted: sorted({ ...BASELINE, ...RESTRICTED }).filter(([name]) => !REPLACED.includes(name)),
};

/**
 * Holds pods against the Pod Security Standard that the labels of their namespace ask for: refuses those that break the enforced level (403),
 * and warns of what breaks the other one, in pod templates as well.
 */
export function checkPodSecurity(
  store: Store,
  type: ResourceType,
  object: KubernetesObject,
  warn: (text: string) => void,
): void {
  const isPod = type.plural === "pods";
  if (!isPod && !TEMPLATED.has(type.plural)) return;
  const { labels = {} } = store.get("namespaces", undefined, object.metadata.namespace ?? "")?.metadata ?? {};
  const spec = objectAt(isPod ? object : objectAt(objectAt(object, "spec"), "template"), "spec");
  const enforced = violation(labels, "enforce", spec);
  if (isPod && enforced !== "") throw forbidden(PODS, object.metadata.name, `violates PodSecurity ${enforced}`);
  const warned = violation(labels, "warn", spec);
  if (warned !== "") warn(`would violate PodSecurity ${warned}`);
}

/** `"restricted:latest": …`; empty when there is none. */
function violation(labels: Record<string, string>, mode: "enforce" | "warn", spec: JsonObject): string {
  const level = labels[LABEL + mode] ?? "privileged";
  const broken = (LEVELS[level] ?? []).flatMap(([, rule]) => rule(spec) ?? []);
  if (broken.length === 0) return "";
  return `"${level}:${labels[`${LABEL}${mode}-version`] ?? "latest"}": ${broken.join(", ")}`;
}
