import type { KubernetesObject } from "../storage/store.ts";
import type { RestRequest } from "./rest-context.ts";
/** What a client sent, and what it is to be warned of. */
export interface Incoming {
    object: KubernetesObject;
    warnings: string[];
}
/** The object in the request's body, of the kind and namespace that the path speaks of. */
export declare function incomingObject(request: RestRequest): Incoming;
/** What an applier wants of an object. */
export declare function appliedObject(request: RestRequest, value: unknown): Incoming;
/** The object that a patch made. */
export declare function patchedObject(request: RestRequest, value: unknown, patch: unknown): Incoming;
