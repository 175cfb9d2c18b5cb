import { type PolicyRule } from "../permissions/index.ts";
export interface DocumentedRoles {
    /** The Role that the page "Configure runner API permissions" asks for. */
    role: PolicyRule[];
    /** Namespaces are not namespaced, so `namespace_per_job` needs a ClusterRole of its own. */
    clusterRole: PolicyRule[];
}
/** What a scenario's runner may do unless it says otherwise, without what it `lacks` (`delete pods`). Throws a `UsageError`. */
export declare function documentedRoles(lacks?: readonly string[]): DocumentedRoles;
