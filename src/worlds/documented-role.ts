import { permissionTable, policyRules, type PolicyRule } from "../permissions/index.ts";

const isNamespaces = ({ resource }: { resource: string }) => resource === "namespaces";

/** The Role that the page "Configure runner API permissions" asks for; what a scenario's runner may do unless it says otherwise. */
export const documentedRole: PolicyRule[] = policyRules(permissionTable.filter((row) => !isNamespaces(row)));

/** Namespaces are not namespaced, so `namespace_per_job` needs a ClusterRole of its own. */
export const namespacePerJobRole: PolicyRule[] = policyRules(permissionTable.filter(isNamespaces));
