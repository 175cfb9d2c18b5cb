import { storageName } from "../resources/resource-type.js";
import { conflict } from "../status/refusals.js";
import { objectAt } from "../storage/json.js";
import { timestamp } from "../storage/timestamp.js";
export const ORPHAN = "orphan";
export const FOREGROUND = "foregroundDeletion";
export function createDeletion({ store, clock }) {
    function mark(type, object, seconds, finalizers) {
        const { namespace, name } = object.metadata;
        const marked = store.update(storageName(type), namespace, name, (next) => {
            const meta = next.metadata;
            meta.deletionTimestamp = timestamp(clock.now() + seconds * 1000);
            meta.deletionGracePeriodSeconds = seconds;
            if (meta.generation !== undefined)
                meta.generation += 1;
            if (finalizers.length > 0)
                meta.finalizers = finalizers;
            if (type.plural === "namespaces")
                next["status"] = { ...objectAt(next, "status"), phase: "Terminating" };
        });
        return marked ?? object;
    }
    return {
        delete(type, object, options) {
            checkPreconditions(type, object, options);
            const { metadata } = object;
            const seconds = graceOf(type, object, options);
            const finalizers = [...new Set([...(metadata.finalizers ?? []), ...policyFinalizers(options)])];
            const waits = seconds > 0 || finalizers.length > 0 || namespaceFinalizers(type, object);
            if (options.dryRun)
                return { object, gone: !waits };
            if (!waits) {
                // Pods are told that they have no time left before they go, which watchers see.
                const last = type.plural === "pods" ? mark(type, object, 0, []) : object;
                return { object: store.remove(storageName(type), metadata.namespace, metadata.name) ?? last, gone: true };
            }
            const already = metadata.deletionTimestamp !== undefined;
            if (already && seconds >= (metadata.deletionGracePeriodSeconds ?? 0))
                return { object, gone: false };
            return { object: mark(type, object, seconds, finalizers), gone: false };
        },
        finish(type, object) {
            const { metadata } = object;
            if (metadata.deletionTimestamp === undefined || (metadata.finalizers ?? []).length > 0)
                return;
            if ((metadata.deletionGracePeriodSeconds ?? 0) > 0 || namespaceFinalizers(type, object))
                return;
            store.remove(storageName(type), metadata.namespace, metadata.name);
        },
    };
}
function checkPreconditions(type, { metadata }, { preconditions }) {
    const { uid, resourceVersion } = preconditions ?? {};
    if (uid !== undefined && uid !== metadata.uid) {
        const why = `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${metadata.uid}`;
        throw conflict(type, metadata.name, why);
    }
    if (resourceVersion !== undefined && resourceVersion !== metadata.resourceVersion) {
        const why = `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${metadata.resourceVersion}). The object might have been modified`;
        throw conflict(type, metadata.name, why);
    }
}
/** Seconds that the object may still live. Only pods know grace, and only while a kubelet has to end them. */
function graceOf(type, { metadata, spec, status }, options) {
    if (type.plural !== "pods")
        return 0;
    const phase = objectAt({ status }, "status")["phase"];
    const fields = objectAt({ spec }, "spec");
    const bound = typeof fields["nodeName"] === "string" && fields["nodeName"] !== "";
    if (!bound || phase === "Succeeded" || phase === "Failed")
        return 0;
    const asked = options.gracePeriodSeconds ??
        metadata.deletionGracePeriodSeconds ??
        Number(fields["terminationGracePeriodSeconds"] ?? 30);
    return asked < 0 ? 1 : asked;
}
function policyFinalizers({ propagationPolicy }) {
    if (propagationPolicy === "Orphan")
        return [ORPHAN];
    return propagationPolicy === "Foreground" ? [FOREGROUND] : [];
}
function namespaceFinalizers(type, object) {
    const finalizers = objectAt(object, "spec")["finalizers"];
    return type.plural === "namespaces" && Array.isArray(finalizers) && finalizers.length > 0;
}
