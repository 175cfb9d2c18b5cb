import { neededPermissions } from "./needed-permissions.js";
/** Namespaces are no part of one, so a Role cannot speak of them. */
const CLUSTER_WIDE = new Set(["namespaces"]);
/**
 * The Role for exactly this set-up, in the page's form. With `namespace_per_job` it is a ClusterRole: the namespaces of the jobs do not
 * exist yet when it is made.
 */
export function roleYaml(setup, namespace) {
    const needed = neededPermissions(setup);
    const wide = setup.namespacePerJob || needed.some(({ resource }) => CLUSTER_WIDE.has(resource));
    const resources = Map.groupBy(needed, ({ group, resource }) => `${group}/${resource}`);
    return [
        "apiVersion: rbac.authorization.k8s.io/v1",
        `kind: ${wide ? "ClusterRole" : "Role"}`,
        "metadata:",
        "  name: gitlab-runner",
        ...(wide ? [] : [`  namespace: ${namespace}`]),
        "rules:",
        ...[...resources.values()].flatMap(rule),
    ].join("\n");
}
function rule(permissions) {
    const [first] = permissions;
    if (first === undefined)
        return [];
    return [
        `- apiGroups: ["${first.group}"]`,
        `  resources: ["${first.resource}"]`,
        "  verbs:",
        ...permissions.map(({ verb, when }) => {
            const reason = when.map(({ text }) => text).join(", ");
            return `  - "${verb}"${reason === "" ? "" : ` # Required when ${reason}`}`;
        }),
    ];
}
