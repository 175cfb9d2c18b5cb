import { parseQuantity } from "../quantity/quantity.js";
import { storageName } from "../resources/resource-type.js";
import { objectAt, objectsAt, textAt } from "../storage/json.js";
import { podResources } from "./pod-resources.js";
const ONE = { nano: 1000000000n, format: "decimal" };
/** Kinds that a quota can count by their bare plural name. */
const COUNTED = new Set(["configmaps", "persistentvolumeclaims", "resourcequotas", "secrets", "services"]);
/** What an object takes from a quota. */
export function usageOf(type, object) {
    const usage = new Map([[`count/${storageName(type)}`, ONE]]);
    if (type.plural === "pods")
        addPod(usage, object);
    else if (type.group === "" && COUNTED.has(type.plural))
        usage.set(type.plural, ONE);
    if (type.plural === "services")
        addService(usage, objectAt(object, "spec"));
    if (type.plural === "persistentvolumeclaims") {
        const storage = parseQuantity(objectAt(objectAt(objectAt(object, "spec"), "resources"), "requests")["storage"]);
        if (storage !== undefined)
            usage.set("requests.storage", storage);
    }
    return usage;
}
/** A pod that ended takes nothing but its place among the objects. */
export function hasEnded(pod) {
    return ["Succeeded", "Failed"].includes(textAt(pod["status"], "phase"));
}
function addPod(usage, pod) {
    if (hasEnded(pod))
        return;
    const spec = objectAt(pod, "spec");
    usage.set("pods", ONE);
    for (const [name, amount] of podResources(spec, "requests")) {
        usage.set(`requests.${name}`, amount);
        if (["cpu", "memory", "ephemeral-storage"].includes(name))
            usage.set(name, amount);
    }
    for (const [name, amount] of podResources(spec, "limits")) {
        if (["cpu", "memory", "ephemeral-storage"].includes(name))
            usage.set(`limits.${name}`, amount);
    }
}
function addService(usage, spec) {
    const ports = { nano: BigInt(objectsAt(spec, "ports").length) * ONE.nano, format: "decimal" };
    if (spec["type"] === "LoadBalancer")
        usage.set("services.loadbalancers", ONE);
    if (spec["type"] === "NodePort" || spec["type"] === "LoadBalancer")
        usage.set("services.nodeports", ports);
}
