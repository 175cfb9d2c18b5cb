export type FieldType = {
    is: "list";
    of: FieldType;
} | {
    is: "map";
    of: FieldType;
} | {
    is: "table";
    name: string;
}
/** string, int32, int64, double, boolean, bytes, quantity, intOrString, time, any. */
 | {
    is: "scalar";
    name: string;
};
export interface Field {
    name: string;
    type: FieldType;
    /** Strategic patches merge the list instead of replacing it (`x-kubernetes-patch-strategy`). */
    merge: boolean;
    /** Items with an equal value of this field are the same (`x-kubernetes-patch-merge-key`); unset for a set of plain values. */
    key?: string;
}
export declare const POD_SPEC: FieldType;
/** What a field is, by the OpenAPI description of Kubernetes in `pod-spec-types.json`. Undefined when the type has no such field. */
export declare function fieldOf(type: FieldType, name: string): Field | undefined;
export declare function fieldsOf(type: string): ReadonlyMap<string, Field>;
