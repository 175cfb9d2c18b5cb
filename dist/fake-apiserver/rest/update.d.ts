import type { PlainAnswer } from "../http/answer.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
export declare function update(machinery: Machinery, request: RestRequest): PlainAnswer;
/** Puts `given` in the place of `previous`, as far as the path (`/status` or not) lets it. */
export declare function replace(machinery: Machinery, request: RestRequest, previous: KubernetesObject, given: KubernetesObject): PlainAnswer;
/** The same, and what is stored now. `managedFields`: where they do not follow from the change alone. */
export declare function storeReplacement(machinery: Machinery, request: RestRequest, previous: KubernetesObject, given: KubernetesObject, managedFields?: unknown[]): KubernetesObject;
