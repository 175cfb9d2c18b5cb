import { deployments } from "./apps/deployments.js";
import { replicaSets } from "./apps/replica-sets.js";
import { configMaps } from "./config-maps.js";
import { csiDrivers } from "./csi-drivers.js";
import { events } from "./events.js";
import { leases } from "./leases.js";
import { limitRanges } from "./limit-ranges.js";
import { namespaces } from "./namespaces.js";
import { nodes } from "./nodes.js";
import { persistentVolumeClaims } from "./persistent-volume-claims.js";
import { podDisruptionBudgets } from "./pod-disruption-budgets.js";
import { pods } from "./pods/pods.js";
import { priorityClasses } from "./priority-classes.js";
import { clusterRoleBindings, clusterRoles, roleBindings, roles } from "./rbac.js";
import { resourceQuotas } from "./resource-quotas.js";
import { runtimeClasses } from "./runtime-classes.js";
import { secrets } from "./secrets.js";
import { serviceAccounts } from "./service-accounts.js";
import { services } from "./services.js";
import { storageClasses } from "./storage-classes.js";
/** Everything the API stores. */
export const RESOURCES = [
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
];
const byPath = new Map(RESOURCES.map((type) => [`${type.group}/${type.version}/${type.plural}`, type]));
const byKind = new Map(RESOURCES.map((type) => [`${type.group}/${type.version}/${type.kind}`, type]));
export function findResource(group, version, plural) {
    return byPath.get(`${group}/${version}/${plural}`);
}
/** By `apiVersion` and `kind` of an object. */
export function findKind(apiVersion, kind) {
    const [group, version] = apiVersion.includes("/") ? apiVersion.split("/", 2) : ["", apiVersion];
    return byKind.get(`${group}/${version}/${kind}`);
}
