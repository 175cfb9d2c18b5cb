import type { Circumstances } from "../disturbances/circumstances.ts";
import type { Machinery } from "../rest/rest-context.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
/** The admission plugins of a default API server, in their order. Quota comes last, after validation. */
export declare function admitCreate({ store, random }: Machinery, type: ResourceType, object: KubernetesObject, circumstances: Circumstances): {
    checkQuota(): void;
};
