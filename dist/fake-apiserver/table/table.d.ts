import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
/** What of each object goes along with its row. */
export type IncludedObject = "None" | "Metadata" | "Object";
export interface TableOptions {
    version: "v1" | "v1beta1";
    include: IncludedObject;
    /** Milliseconds since 1970, for ages. */
    now: number;
}
/** Rows for printing, as `kubectl get` asks for them. */
export declare function makeTable(type: ResourceType, objects: KubernetesObject[], listMeta: Record<string, unknown>, options: TableOptions): Record<string, unknown>;
export declare function partialMetadata(object: KubernetesObject, version: "v1" | "v1beta1"): Record<string, unknown>;
