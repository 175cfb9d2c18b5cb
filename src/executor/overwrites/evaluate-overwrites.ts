import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import { keyAndValue, mapOverwrite, taintAndEffect, type MapOverwrite } from "./map-overwrite.ts";
import type { OverwriteSource } from "./overwrite-source.ts";
import { resourceOverwrites, type Resources } from "./resource-overwrites.ts";
import { textOverwrite } from "./text-overwrite.ts";

export interface Overwrites {
  /** The settings that count for this job. Those of config.toml, which all jobs share, stay as they are. */
  config: KubernetesConfig;
  /** The token that the job wants to be known by. */
  bearerToken: string | undefined;
}

const MAPS: readonly MapOverwrite[] = [
  { key: "pod_labels", field: "PodLabels", split: keyAndValue },
  { key: "pod_annotations", field: "PodAnnotations", split: keyAndValue },
  { key: "node_selector", field: "NodeSelector", split: keyAndValue },
  { key: "node_tolerations", field: "NodeTolerations", split: taintAndEffect },
];

const OWNERS = ["", "service_", "helper_", "pod_"] as const;

/** All that a job may overwrite by variables, in the order in which its log tells it (executor facts 5). Throws at the first refusal. */
export function evaluateOverwrites(config: KubernetesConfig, source: OverwriteSource): Overwrites {
  const namespace = textOverwrite(
    { field: "Namespace", variable: "KUBERNETES_NAMESPACE_OVERWRITE", allowed: config.namespace_overwrite_allowed },
    source,
  );
  const serviceAccount = textOverwrite(
    {
      field: "ServiceAccount",
      variable: "KUBERNETES_SERVICE_ACCOUNT_OVERWRITE",
      allowed: config.service_account_overwrite_allowed,
    },
    source,
  );
  const bearerToken = textOverwrite(
    {
      field: "BearerToken",
      variable: "KUBERNETES_BEARER_TOKEN",
      allowed: config.bearer_token_overwrite_allowed ? ".+" : "",
      shown: "XXXXXXXX...",
    },
    source,
  );
  const maps = MAPS.map((map) => [map.key, mapOverwrite(map, config, source)] as const);
  const resources: Resources = {};
  for (const owner of OWNERS) {
    for (const bound of ["request", "limit"] as const) {
      Object.assign(resources, resourceOverwrites(owner, bound, config, source));
    }
  }
  return {
    config: {
      ...config,
      ...(namespace !== undefined && { namespace }),
      ...(serviceAccount !== undefined && { service_account: serviceAccount }),
      ...Object.fromEntries(maps),
      ...resources,
    },
    bearerToken,
  };
}
