import type { Circumstances } from "../disturbances/circumstances.ts";
import type { Machinery } from "../rest/rest-context.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
/** What is looked at once an object is known to be valid. */
export interface LateAdmission {
    /** Throws 403. `warn` hears what the client is to be warned of. */
    check(warn: (text: string) => void): void;
}
/** The admission plugins of a default API server, in their order. Security and quota come last, after validation. */
export declare function admitCreate({ store, random }: Machinery, type: ResourceType, object: KubernetesObject, circumstances: Circumstances): LateAdmission;
