import { didYouMean, usageError } from "../diagnostics/index.ts";
import { permissionTable, policyRules, type Permission, type PolicyRule } from "../permissions/index.ts";

export interface DocumentedRoles {
  /** The Role that the page "Configure runner API permissions" asks for. */
  role: PolicyRule[];
  /** Namespaces are not namespaced, so `namespace_per_job` needs a ClusterRole of its own. */
  clusterRole: PolicyRule[];
}

/** What a scenario's runner may do unless it says otherwise, without what it `lacks` (`delete pods`). Throws a `UsageError`. */
export function documentedRoles(lacks: readonly string[] = []): DocumentedRoles {
  const names = permissionTable.map(nameOf);
  const unknown = lacks.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw usageError("unknown-permission", `the runner has no permission "${unknown}"`, didYouMean(unknown, names));
  }
  const granted = permissionTable.filter((permission) => !lacks.includes(nameOf(permission)));
  const isWide = ({ resource }: Permission) => resource === "namespaces";
  return {
    role: policyRules(granted.filter((permission) => !isWide(permission))),
    clusterRole: policyRules(granted.filter(isWide)),
  };
}

function nameOf({ group, resource, verb }: Permission): string {
  return `${verb} ${group === "" ? resource : `${group}/${resource}`}`;
}
