/** One rule of a Role. */
export interface PolicyRule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/** The Role that the page "Configure runner API permissions" asks for; what a scenario's runner may do unless it says otherwise. */
export const documentedRole: PolicyRule[] = [
  { apiGroups: [""], resources: ["events"], verbs: ["list", "watch"] },
  { apiGroups: [""], resources: ["pods"], verbs: ["create", "delete", "get", "list", "watch"] },
  { apiGroups: [""], resources: ["pods/attach"], verbs: ["create", "delete", "get", "patch"] },
  { apiGroups: [""], resources: ["pods/exec"], verbs: ["create", "delete", "get", "patch"] },
  { apiGroups: [""], resources: ["pods/log"], verbs: ["get", "list"] },
  { apiGroups: [""], resources: ["secrets"], verbs: ["create", "delete", "get", "update"] },
  { apiGroups: [""], resources: ["serviceaccounts"], verbs: ["get"] },
  { apiGroups: [""], resources: ["services"], verbs: ["create", "get"] },
];

/** Namespaces are not namespaced, so `namespace_per_job` needs a ClusterRole of its own. */
export const namespacePerJobRole: PolicyRule[] = [
  { apiGroups: [""], resources: ["namespaces"], verbs: ["create", "delete"] },
];
