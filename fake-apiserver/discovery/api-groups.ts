import { REVIEWS } from "../authorization/access-reviews.ts";
import { RESOURCES } from "../resources/registry.ts";
import type { Subresource } from "../resources/resource-type.ts";

/** A resource as discovery tells of it. */
export interface DiscoveredResource {
  plural: string;
  singular: string;
  namespaced: boolean;
  kind: string;
  verbs: string[];
  shortNames: string[];
  categories: string[];
  subresources: Record<string, Subresource>;
}

export interface ApiGroup {
  /** Empty for the core group. */
  name: string;
  version: string;
  resources: DiscoveredResource[];
}

const REVIEW_GROUP: ApiGroup = {
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

function storedGroups(): ApiGroup[] {
  const groups = new Map<string, ApiGroup>();
  for (const type of RESOURCES) {
    const group = groups.get(type.group) ?? { name: type.group, version: type.version, resources: [] };
    groups.set(type.group, group);
    group.resources.push({ ...type, categories: type.categories ?? [] });
  }
  return [...groups.values()];
}

/** Everything that is served, the core group first. */
export const API_GROUPS: readonly ApiGroup[] = [...storedGroups(), REVIEW_GROUP];

export function findGroup(name: string): ApiGroup | undefined {
  return API_GROUPS.find((group) => group.name === name);
}
