import { didYouMean, usageError } from "../diagnostics/index.js";
import { permissionTable, policyRules } from "../permissions/index.js";
/** What a scenario's runner may do unless it says otherwise, without what it `lacks` (`delete pods`). Throws a `UsageError`. */
export function documentedRoles(lacks = []) {
    const names = permissionTable.map(nameOf);
    const unknown = lacks.find((name) => !names.includes(name));
    if (unknown !== undefined) {
        throw usageError("unknown-permission", `the runner has no permission "${unknown}"`, didYouMean(unknown, names));
    }
    const granted = permissionTable.filter((permission) => !lacks.includes(nameOf(permission)));
    const isWide = ({ resource }) => resource === "namespaces";
    return {
        role: policyRules(granted.filter((permission) => !isWide(permission))),
        clusterRole: policyRules(granted.filter(isWide)),
    };
}
function nameOf({ group, resource, verb }) {
    return `${verb} ${group === "" ? resource : `${group}/${resource}`}`;
}
