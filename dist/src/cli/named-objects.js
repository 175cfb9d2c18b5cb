/** As many claims are made where a name has `$CI_CONCURRENT_ID` in it. */
const SLOTS = 4;
/**
 * What a user's settings take for granted in their cluster, so that a cluster that is made for a scenario has it too: accounts, pull
 * secrets, classes, claims, config maps, secrets, a node that fits the node selector. Names with other variables are left out.
 */
export function namedObjects(settings) {
    const { volumes, node_selector } = settings;
    const objects = [
        ...named([settings.service_account], (name) => core("ServiceAccount", name)),
        ...named(settings.image_pull_secrets, (name) => core("Secret", name, {
            type: "kubernetes.io/dockerconfigjson",
            stringData: { ".dockerconfigjson": '{"auths":{}}' },
        })),
        ...named([settings.priority_class_name], (name) => object("scheduling.k8s.io/v1", "PriorityClass", name, { value: 1000 })),
        ...named([settings.runtime_class_name ?? ""], (name) => object("node.k8s.io/v1", "RuntimeClass", name, { handler: "runc" })),
        ...named(volumes.pvc.flatMap(({ name }) => slots(name)), (name) => core("PersistentVolumeClaim", name, {
            spec: { accessModes: ["ReadWriteMany"], resources: { requests: { storage: "1Gi" } } },
        })),
        ...volumes.config_map.map(({ name, items }) => core("ConfigMap", name, { data: contents(items) })),
        ...volumes.secret.map(({ name, items }) => core("Secret", name, { stringData: contents(items) })),
    ];
    if (Object.keys(node_selector).length === 0)
        return objects;
    const platform = { "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64" };
    const node = object("v1", "Node", "node-of-the-node-selector");
    return [...objects, { ...node, metadata: { ...node.metadata, labels: { ...platform, ...node_selector } } }];
}
function named(names, create) {
    return [...new Set(names)].filter((name) => name !== "" && !name.includes("$")).map(create);
}
function slots(name) {
    const variable = /\$\{CI_CONCURRENT_ID\}|\$CI_CONCURRENT_ID\b/;
    return variable.test(name)
        ? Array.from({ length: SLOTS }, (_, slot) => name.replace(variable, String(slot)))
        : [name];
}
function contents(items) {
    const keys = Object.keys(items);
    return Object.fromEntries((keys.length > 0 ? keys : ["key"]).map((key) => [key, `value of ${key}`]));
}
function core(kind, name, content = {}) {
    return object("v1", kind, name, content);
}
function object(apiVersion, kind, name, content = {}) {
    return { apiVersion, kind, metadata: { name }, ...content };
}
