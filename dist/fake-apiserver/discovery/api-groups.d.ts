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
/** Everything that is served, the core group first. */
export declare const API_GROUPS: readonly ApiGroup[];
export declare function findGroup(name: string): ApiGroup | undefined;
