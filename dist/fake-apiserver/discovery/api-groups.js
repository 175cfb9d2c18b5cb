import { REVIEWS } from "../authorization/access-reviews.js";
import { RESOURCES } from "../resources/registry.js";
const REVIEW_GROUP = {
    name: "authorization.k8s.io",
    version: "v1",
    resources: REVIEWS.map(({ kind, plural, namespaced }) => ({
        plural,
        singular: kind.toLowerCase(),
        namespaced,
        kind,
        verbs: ["create"],
        shortNames: [],
        categories: [],
        subresources: {},
    })),
};
function storedGroups() {
    const groups = new Map();
    for (const type of RESOURCES) {
        const group = groups.get(type.group) ?? { name: type.group, version: type.version, resources: [] };
        groups.set(type.group, group);
        group.resources.push({ ...type, categories: type.categories ?? [] });
    }
    return [...groups.values()];
}
/** Everything that is served, the core group first. */
export const API_GROUPS = [...storedGroups(), REVIEW_GROUP];
export function findGroup(name) {
    return API_GROUPS.find((group) => group.name === name);
}
