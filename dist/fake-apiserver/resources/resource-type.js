const ALL_VERBS = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];
const nothing = () => { };
const noErrors = () => [];
/** Fills in what most kinds have in common. */
export function defineResource(given) {
    const hasStatus = given.hasStatus ?? false;
    const statusSubresource = { status: { kind: given.kind, verbs: ["get", "patch", "update"] } };
    return {
        group: "",
        version: "v1",
        schema: given.kind,
        singular: given.kind.toLowerCase(),
        shortNames: [],
        namespaced: true,
        verbs: ALL_VERBS,
        names: "subdomain",
        counted: false,
        returnsDeleted: false,
        fields: {},
        applyDefaults: nothing,
        prepareCreate: nothing,
        validate: noErrors,
        prepareUpdate: nothing,
        validateUpdate: noErrors,
        ...given,
        hasStatus,
        subresources: { ...(hasStatus ? statusSubresource : {}), ...given.subresources },
    };
}
/** The store's name of the resource. */
export function storageName(type) {
    return type.group === "" ? type.plural : `${type.plural}.${type.group}`;
}
export function apiVersionOf(type) {
    return type.group === "" ? type.version : `${type.group}/${type.version}`;
}
