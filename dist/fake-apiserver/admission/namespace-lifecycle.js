import { forbidden, notFound } from "../status/refusals.js";
/** Nothing is created in a namespace that does not exist or is going away. */
export function checkNamespace(store, type, { metadata }, terminating) {
    if (!type.namespaced || metadata.namespace === undefined)
        return;
    const { namespace } = metadata;
    const found = store.get("namespaces", undefined, namespace);
    if (found === undefined)
        throw notFound({ group: "", plural: "namespaces" }, namespace);
    if (found.metadata.deletionTimestamp === undefined && !terminating)
        return;
    const why = `unable to create new content in namespace ${namespace} because it is being terminated`;
    throw forbidden(type, metadata.name, why, [
        {
            reason: "NamespaceTerminating",
            message: `namespace ${namespace} is being terminated`,
            field: "metadata.namespace",
        },
    ]);
}
