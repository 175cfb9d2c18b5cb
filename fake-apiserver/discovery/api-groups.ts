import { REVIEWS, type Review } from "../authorization/access-reviews.ts";
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
  /** Of its fields, where that is not named as its kind is. */
  schema?: string;
  subresources: Record<string, Subresource>;
}

export interface ApiGroup {
  /** Empty for the core group. */
  name: string;
  version: string;
  resources: DiscoveredResource[];
}

function reviewGroups(): ApiGroup[] {
  const names = [...new Set(REVIEWS.map(({ group }) => group))];
  return names.map((name) => {
    const reviews = REVIEWS.filter(({ group }) => group === name);
    return { name, version: "v1", resources: reviews.map(reviewResource) };
  });
}

function reviewResource({ kind, plural, namespaced }: Review): DiscoveredResource {
  const singular = kind.toLowerCase();
  return { plural, singular, namespaced, kind, verbs: ["create"], shortNames: [], categories: [], subresources: {} };
}

function storedGroups(): ApiGroup[] {
  const groups = new Map<string, ApiGroup>();
  for (const type of RESOURCES) {
    const { group: name, version } = type;
    const group = groups.get(name) ?? { name, version, resources: [] };
    groups.set(name, group);
    group.resources.push({ ...type, categories: type.categories ?? [] });
  }
  return [...groups.values()];
}

/** Everything that is served, the core group first. */
export const API_GROUPS: readonly ApiGroup[] = [...storedGroups(), ...reviewGroups()];

export function findGroup(name: string): ApiGroup | undefined {
  return API_GROUPS.find((group) => group.name === name);
}
