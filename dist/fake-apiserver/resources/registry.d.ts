import type { ResourceType } from "./resource-type.ts";
/** Everything the API stores. */
export declare const RESOURCES: readonly ResourceType[];
export declare function findResource(group: string, version: string, plural: string): ResourceType | undefined;
/** By `apiVersion` and `kind` of an object. */
export declare function findKind(apiVersion: string, kind: string): ResourceType | undefined;
