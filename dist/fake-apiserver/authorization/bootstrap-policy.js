import { RBAC_GROUP } from "../resources/rbac.js";
const READ = ["get", "list", "watch"];
const WRITE = ["create", "delete", "deletecollection", "patch", "update"];
const CONTENT = [
    "configmaps",
    "events",
    "persistentvolumeclaims",
    "pods",
    "pods/log",
    "pods/status",
    "serviceaccounts",
    "services",
    "services/status",
];
const QUOTAS = ["limitranges", "namespaces", "namespaces/status", "resourcequotas", "resourcequotas/status"];
const EDITABLE = ["configmaps", "events", "persistentvolumeclaims", "pods", "secrets", "serviceaccounts", "services"];
const STREAMS = ["pods/attach", "pods/exec", "pods/portforward", "pods/proxy", "services/proxy"];
const APPS = ["deployments", "deployments/scale", "replicasets", "replicasets/scale"];
const view = [
    { verbs: READ, apiGroups: [""], resources: [...CONTENT, ...QUOTAS] },
    { verbs: READ, apiGroups: ["policy"], resources: ["poddisruptionbudgets", "poddisruptionbudgets/status"] },
    { verbs: READ, apiGroups: ["apps"], resources: [...APPS, "deployments/status", "replicasets/status"] },
];
const edit = [
    { verbs: READ, apiGroups: [""], resources: [...STREAMS, "secrets"] },
    { verbs: ["impersonate"], apiGroups: [""], resources: ["serviceaccounts"] },
    { verbs: WRITE, apiGroups: [""], resources: [...EDITABLE, ...STREAMS] },
    { verbs: ["create"], apiGroups: [""], resources: ["pods/eviction", "serviceaccounts/token"] },
    { verbs: WRITE, apiGroups: ["policy"], resources: ["poddisruptionbudgets"] },
    { verbs: WRITE, apiGroups: ["apps"], resources: APPS },
    { verbs: [...READ, ...WRITE], apiGroups: ["coordination.k8s.io"], resources: ["leases"] },
];
const admin = [
    { verbs: [...READ, ...WRITE], apiGroups: [RBAC_GROUP], resources: ["rolebindings", "roles"] },
];
const everything = [
    { verbs: ["*"], apiGroups: ["*"], resources: ["*"] },
    { verbs: ["*"], nonResourceURLs: ["*"] },
];
const health = ["/healthz", "/livez", "/readyz", "/version", "/version/"];
const discovery = [
    { verbs: ["get"], nonResourceURLs: ["/api", "/api/*", "/apis", "/apis/*", ...health, "/openapi", "/openapi/*"] },
];
const basicUser = [
    {
        verbs: ["create"],
        apiGroups: ["authorization.k8s.io"],
        resources: ["selfsubjectaccessreviews", "selfsubjectrulesreviews"],
    },
    { verbs: ["create"], apiGroups: ["authentication.k8s.io"], resources: ["selfsubjectreviews"] },
];
const ROLES = [
    ["cluster-admin", everything],
    ["system:basic-user", basicUser],
    ["system:discovery", discovery],
    ["system:public-info-viewer", [{ verbs: ["get"], nonResourceURLs: health }]],
];
/** The roles for people, from the mightiest: each has rules of its own, and those of the ones after it, and of roles that name it by a label. */
const AGGREGATED = [
    ["admin", admin],
    ["edit", edit],
    ["view", view],
];
const AGGREGATE_TO = `${RBAC_GROUP}/aggregate-to-`;
const BINDINGS = [
    ["cluster-admin", ["system:masters"]],
    ["system:basic-user", ["system:authenticated"]],
    ["system:discovery", ["system:authenticated"]],
    ["system:public-info-viewer", ["system:authenticated", "system:unauthenticated"]],
];
/** The roles and bindings that every cluster starts with, as far as they speak of what this server serves. */
export function seedPolicy(store) {
    for (const [name, rules] of ROLES)
        store.create(`clusterroles.${RBAC_GROUP}`, bootstrap("ClusterRole", name, { rules }));
    AGGREGATED.forEach(([name, own], index) => {
        const to = { [`${AGGREGATE_TO}${name}`]: "true" };
        const aggregationRule = { clusterRoleSelectors: [{ matchLabels: to }] };
        const above = AGGREGATED[index - 1]?.[0];
        const labels = above === undefined ? {} : { [`${AGGREGATE_TO}${above}`]: "true" };
        const rules = AGGREGATED.slice(index).flatMap(([, each]) => each);
        const roles = `clusterroles.${RBAC_GROUP}`;
        store.create(roles, bootstrap("ClusterRole", `system:aggregate-to-${name}`, { rules: own }, to));
        store.create(roles, bootstrap("ClusterRole", name, { aggregationRule, rules }, labels));
    });
    for (const [name, groups] of BINDINGS) {
        const subjects = groups.map((group) => ({ kind: "Group", apiGroup: RBAC_GROUP, name: group }));
        const roleRef = { apiGroup: RBAC_GROUP, kind: "ClusterRole", name };
        store.create(`clusterrolebindings.${RBAC_GROUP}`, bootstrap("ClusterRoleBinding", name, { subjects, roleRef }));
    }
}
function bootstrap(kind, name, content, more = {}) {
    const labels = { "kubernetes.io/bootstrapping": "rbac-defaults", ...more };
    return { kind, apiVersion: `${RBAC_GROUP}/v1`, metadata: { name, labels }, ...content };
}
