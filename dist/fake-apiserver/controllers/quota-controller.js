import { isDeepStrictEqual } from "node:util";
import { formatQuantity } from "../quantity/quantity.js";
import { sum } from "../quota/pod-resources.js";
import { quotaCovers } from "../quota/scopes.js";
import { hasEnded, usageOf } from "../quota/usage.js";
import { RESOURCES } from "../resources/registry.js";
import { storageName } from "../resources/resource-type.js";
import { objectAt } from "../storage/json.js";
const NOTHING = { nano: 0n, format: "decimal" };
const COUNTED = RESOURCES.filter((type) => type.namespaced && type.plural !== "events");
const byStorageName = new Map(COUNTED.map((type) => [storageName(type), type]));
/** Keeps the status of every ResourceQuota true: what it allows, and what the objects of its namespace use. */
export function startQuotaController(store) {
    function sync(quota) {
        const { namespace, name } = quota.metadata;
        const hard = objectAt(objectAt(quota, "spec"), "hard");
        let used = new Map(Object.keys(hard).map((resource) => [resource, NOTHING]));
        for (const type of COUNTED) {
            for (const object of store.list(storageName(type), namespace)) {
                if (quotaCovers(quota, type, object))
                    used = sum(used, onlyNamed(usageOf(type, object), hard));
            }
        }
        const written = Object.fromEntries([...used].map(([resource, amount]) => [resource, formatQuantity(amount)]));
        store.update("resourcequotas", namespace, name, (next) => {
            next["status"] = { hard: { ...hard }, used: written };
        });
    }
    function onChange(resource, change) {
        const type = byStorageName.get(resource);
        if (type === undefined || !matters(type, change))
            return;
        for (const quota of store.list("resourcequotas", change.object.metadata.namespace))
            sync(quota);
    }
    return store.onChange(onChange);
}
function onlyNamed(usage, hard) {
    return new Map([...usage].filter(([resource]) => resource in hard));
}
/** Creation, removal, a pod's end, and a quota that now says something else. */
function matters(type, { type: kind, object, previous }) {
    if (kind !== "MODIFIED" || previous === undefined)
        return true;
    if (type.plural === "pods")
        return hasEnded(object) !== hasEnded(previous);
    return type.plural === "resourcequotas" && !isDeepStrictEqual(object["spec"], previous["spec"]);
}
