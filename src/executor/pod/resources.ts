import type { V1ResourceRequirements } from "@kubernetes/client-node";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";

/** Whose settings: the prefix of the keys in config.toml. */
export type ResourceOwner = "" | "service_" | "helper_";

const KINDS = [
  ["cpu", "cpu"],
  ["memory", "memory"],
  ["ephemeral_storage", "ephemeral-storage"],
] as const;

const QUANTITY = /^[+-]?(\d+|\d+\.\d*|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;

/** Requests and limits of a container ("CPU requests and limits" and the sections after it). */
export function containerResources(config: KubernetesConfig, owner: ResourceOwner): V1ResourceRequirements {
  const list = (kind: "limit" | "request") =>
    KINDS.map(([key, name]): [string, string] => [name, config[`${owner}${key}_${kind}`]]);
  return requirements(list("limit"), list("request"), OWNER_NAMES[owner]);
}

/** Requests and limits of the pod as a whole. */
export function podResources(config: KubernetesConfig): V1ResourceRequirements {
  return requirements(
    [
      ["cpu", config.pod_cpu_limit],
      ["memory", config.pod_memory_limit],
    ],
    [
      ["cpu", config.pod_cpu_request],
      ["memory", config.pod_memory_request],
    ],
    "Pod",
  );
}

const OWNER_NAMES = { "": "build", service_: "service", helper_: "helper" } as const;

function requirements(limits: [string, string][], requests: [string, string][], of: string): V1ResourceRequirements {
  const asked = resourceList(requests, `invalid ${of} requests specified`);
  const allowed = resourceList(limits, `invalid ${of} limits specified`);
  return { ...(allowed && { limits: allowed }), ...(asked && { requests: asked }) };
}

function resourceList(values: [string, string][], problem: string): Record<string, string> | undefined {
  const list: Record<string, string> = {};
  for (const [name, value] of values) {
    if (value === "") continue;
    if (!QUANTITY.test(value)) {
      const inner = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
      throw new Error(`${problem}: parsing resource "${name}" with value "${value}": "${inner}"`);
    }
    if (!isZero(value)) list[name] = value;
  }
  return Object.keys(list).length === 0 ? undefined : list;
}

function isZero(quantity: string): boolean {
  return /^[+-]?[0.]*([^\d.].*)?$/.test(quantity);
}
