import { mutatingWebhookConfigurations, validatingWebhookConfigurations } from "./admission/webhook-configurations.ts";
import { deployments } from "./apps/deployments.ts";
import { replicaSets } from "./apps/replica-sets.ts";
import { configMaps } from "./config-maps.ts";
import { csiDrivers } from "./csi-drivers.ts";
import { events } from "./events/events.ts";
import { newEvents } from "./events/new-events.ts";
import { leases } from "./leases.ts";
import { limitRanges } from "./limit-ranges.ts";
import { namespaces } from "./namespaces.ts";
import { nodes } from "./nodes.ts";
import { persistentVolumeClaims } from "./persistent-volume-claims.ts";
import { podDisruptionBudgets } from "./pod-disruption-budgets.ts";
import { pods } from "./pods/pods.ts";
import { priorityClasses } from "./priority-classes.ts";
import { clusterRoleBindings, clusterRoles, roleBindings, roles } from "./rbac.ts";
import type { ResourceType } from "./resource-type.ts";
import { resourceQuotas } from "./resource-quotas.ts";
import { runtimeClasses } from "./runtime-classes.ts";
import { secrets } from "./secrets.ts";
import { serviceAccounts } from "./service-accounts.ts";
import { services } from "./services.ts";
import { storageClasses } from "./storage-classes.ts";

/** Everything the API stores. */
export const RESOURCES: readonly ResourceType[] = [
  configMaps,
  events,
  limitRanges,
  namespaces,
  nodes,
  persistentVolumeClaims,
  pods,
  resourceQuotas,
  secrets,
  serviceAccounts,
  services,
  mutatingWebhookConfigurations,
  validatingWebhookConfigurations,
  deployments,
  replicaSets,
  leases,
  podDisruptionBudgets,
  clusterRoleBindings,
  clusterRoles,
  roleBindings,
  roles,
  runtimeClasses,
  priorityClasses,
  csiDrivers,
  storageClasses,
  newEvents,
];

const byPath = new Map(RESOURCES.map((type) => [`${type.group}/${type.version}/${type.plural}`, type]));
const byKind = new Map(RESOURCES.map((type) => [`${type.group}/${type.version}/${type.kind}`, type]));

export function findResource(group: string, version: string, plural: string): ResourceType | undefined {
  return byPath.get(`${group}/${version}/${plural}`);
}

/** By `apiVersion` and `kind` of an object. */
export function findKind(apiVersion: string, kind: string): ResourceType | undefined {
  const [group, version] = apiVersion.includes("/") ? apiVersion.split("/", 2) : ["", apiVersion];
  return byKind.get(`${group}/${version}/${kind}`);
}
