import type { V1ResourceRequirements } from "@kubernetes/client-node";
import type { ResourceConfig, ResourceOwner } from "../../runner/config/resource-config.ts";
import { resourceList } from "../resources/resource-list.ts";
import { given, present } from "./present.ts";

const KINDS = [
  ["cpu", "cpu"],
  ["memory", "memory"],
  ["ephemeral_storage", "ephemeral-storage"],
] as const;

/** Requests and limits of a container ("CPU requests and limits" and the sections after it). */
export function containerResources(config: ResourceConfig, owner: ResourceOwner): V1ResourceRequirements {
  const list = (bound: "limit" | "request") =>
    resourceList(KINDS.map(([key, name]) => [name, config[`${owner}${key}_${bound}`]]));
  return present({ limits: given(list("limit")), requests: given(list("request")) });
}

/** Requests and limits of the pod as a whole. */
export function podResources(config: ResourceConfig): V1ResourceRequirements {
  const list = (bound: "limit" | "request") =>
    resourceList([
      ["cpu", config[`pod_cpu_${bound}`]],
      ["memory", config[`pod_memory_${bound}`]],
    ]);
  return present({ limits: given(list("limit")), requests: given(list("request")) });
}
