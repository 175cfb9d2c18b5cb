import { type FieldError } from "../../status/invalid.ts";
import { type JsonObject } from "../../storage/json.ts";
/** Limits of the pod as a whole bring requests: what its containers request together, or else as much as the limit. */
export declare function defaultPodResources(spec: JsonObject): void;
/** The pod as a whole cannot have less than its containers together, nor one of them more than the pod. */
export declare function podResourceErrors(spec: JsonObject): FieldError[];
