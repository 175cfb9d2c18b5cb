import { API_GROUPS } from "./api-groups.js";
/** All of discovery in one document, for `/api` (core) and `/apis` (the rest). */
export function aggregatedDiscovery(core, version) {
    return {
        kind: "APIGroupDiscoveryList",
        apiVersion: `apidiscovery.k8s.io/${version}`,
        metadata: {},
        items: API_GROUPS.filter((group) => (group.name === "") === core).map(groupItem),
    };
}
function groupItem(group) {
    return {
        metadata: { ...(group.name === "" ? {} : { name: group.name }), creationTimestamp: null },
        versions: [
            {
                version: group.version,
                resources: group.resources.map((resource) => resourceItem(group, resource)),
                freshness: "Current",
            },
        ],
    };
}
function resourceItem({ name: group, version }, resource) {
    const subresources = Object.entries(resource.subresources).map(([subresource, about]) => ({
        subresource,
        responseKind: { group: about.group ?? group, version: about.version ?? version, kind: about.kind },
        verbs: about.verbs,
    }));
    return {
        resource: resource.plural,
        responseKind: { group, version, kind: resource.kind },
        scope: resource.namespaced ? "Namespaced" : "Cluster",
        singularResource: resource.singular,
        verbs: resource.verbs,
        ...(resource.shortNames.length === 0 ? {} : { shortNames: resource.shortNames }),
        ...(resource.categories.length === 0 ? {} : { categories: resource.categories }),
        ...(subresources.length === 0 ? {} : { subresources }),
    };
}
