import type { Permission } from "./permission.ts";
/** One rule of a Role. */
export interface PolicyRule {
    apiGroups: string[];
    resources: string[];
    verbs: string[];
}
/** One rule for each resource, with its verbs in the table's order. */
export declare function policyRules(permissions: readonly Permission[]): PolicyRule[];
