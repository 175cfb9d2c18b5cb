import { REVIEWS } from "../authorization/access-reviews.js";
import { RESOURCES } from "../resources/registry.js";
function reviewGroups() {
    const names = [...new Set(REVIEWS.map(({ group }) => group))];
    return names.map((name) => {
        const reviews = REVIEWS.filter(({ group }) => group === name);
        return { name, version: "v1", resources: reviews.map(reviewResource) };
    });
}
function reviewResource({ kind, plural, namespaced }) {
    const singular = kind.toLowerCase();
    return { plural, singular, namespaced, kind, verbs: ["create"], shortNames: [], categories: [], subresources: {} };
}
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
export const API_GROUPS = [...storedGroups(), ...reviewGroups()];
export function findGroup(name) {
    return API_GROUPS.find((group) => group.name === name);
}
