import { formatQuantity } from "../quantity/quantity.js";
import { parsed, sum } from "../quota/pod-resources.js";
import { quotaCovers } from "../quota/scopes.js";
import { usageOf } from "../quota/usage.js";
import { resourcesOf } from "../resources/pods/containers.js";
import { forbidden } from "../status/refusals.js";
import { objectAt, objectsAt, textAt } from "../storage/json.js";
/** Resources that every container must name once a quota limits them. */
const MUST_BE_NAMED = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];
/** Refuses an object for which a quota of its namespace has no room. `status.used` follows from the stored objects. */
export function checkQuota(store, type, object, more) {
    const { namespace, name } = object.metadata;
    if (!type.namespaced || type.plural === "events")
        return;
    const quotas = store.list("resourcequotas", namespace).concat(more);
    if (quotas.length === 0)
        return;
    const wanted = usageOf(type, object);
    for (const quota of quotas) {
        if (!quotaCovers(quota, type, object))
            continue;
        const status = objectAt(quota, "status");
        const hard = parsed(objectAt(status, "hard"));
        if (type.plural === "pods") {
            const missing = unnamedResources(object, hard);
            if (missing !== "")
                throw forbidden(type, name, `failed quota: ${quota.metadata.name}: must specify ${missing}`);
        }
        const used = parsed(objectAt(status, "used"));
        const requested = new Map([...wanted].filter(([resource, { nano }]) => hard.has(resource) && nano > 0n));
        const after = sum(used, requested);
        const exceeded = [...requested.keys()].filter((each) => (after.get(each)?.nano ?? 0n) > (hard.get(each)?.nano ?? 0n));
        if (exceeded.length === 0)
            continue;
        const only = (amounts) => amountsText(amounts, exceeded);
        throw forbidden(type, name, `exceeded quota: ${quota.metadata.name}, requested: ${only(requested)}, used: ${only(used)}, limited: ${only(hard)}`);
    }
}
/** `limits.cpu for: build,helper; limits.memory for: build`. */
function unnamedResources(pod, hard) {
    const spec = objectAt(pod, "spec");
    const containers = [...objectsAt(spec, "containers"), ...objectsAt(spec, "initContainers")];
    return MUST_BE_NAMED.filter((resource) => hard.has(resource))
        .toSorted()
        .flatMap((resource) => {
        const kind = resource.startsWith("limits.") ? "limits" : "requests";
        const plain = resource.replace(/^(limits|requests)\./, "");
        const names = containers
            .filter((each) => !(plain in resourcesOf(each, kind)))
            .map((each) => textAt(each, "name"));
        return names.length === 0 ? [] : [`${resource} for: ${names.sort().join(",")}`];
    })
        .join("; ");
}
function amountsText(amounts, names) {
    return names
        .toSorted()
        .flatMap((name) => {
        const amount = amounts.get(name);
        return amount === undefined ? [] : [`${name}=${formatQuantity(amount)}`];
    })
        .join(",");
}
