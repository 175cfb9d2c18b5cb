import { API_GROUPS } from "./api-groups.js";
/** `/api`. */
export function coreVersions(serverAddress) {
    return {
        kind: "APIVersions",
        versions: ["v1"],
        serverAddressByClientCIDRs: [{ clientCIDR: "0.0.0.0/0", serverAddress }],
    };
}
/** `/apis`. */
export function groupList() {
    const groups = API_GROUPS.filter((group) => group.name !== "").map(groupFields);
    return { kind: "APIGroupList", apiVersion: "v1", groups };
}
/** `/apis/<group>`. */
export function groupDescription(group) {
    return { kind: "APIGroup", apiVersion: "v1", ...groupFields(group) };
}
function groupFields({ name, version }) {
    const served = { groupVersion: `${name}/${version}`, version };
    return { name, versions: [served], preferredVersion: served };
}
/** `/api/v1`, `/apis/<group>/<version>`. */
export function resourceList({ name, version, resources }) {
    return {
        kind: "APIResourceList",
        ...(name === "" ? {} : { apiVersion: "v1" }),
        groupVersion: name === "" ? version : `${name}/${version}`,
        resources: resources.flatMap((resource) => [
            {
                name: resource.plural,
                singularName: resource.singular,
                namespaced: resource.namespaced,
                kind: resource.kind,
                verbs: resource.verbs,
                ...(resource.shortNames.length === 0 ? {} : { shortNames: resource.shortNames }),
                ...(resource.categories.length === 0 ? {} : { categories: resource.categories }),
            },
            ...Object.entries(resource.subresources).map(([name, about]) => subresourceItem(resource, name, about)),
        ]),
    };
}
function subresourceItem(resource, name, about) {
    return {
        name: `${resource.plural}/${name}`,
        singularName: "",
        namespaced: resource.namespaced,
        ...(about.group === undefined ? {} : { group: about.group, version: about.version }),
        kind: about.kind,
        verbs: about.verbs,
    };
}
