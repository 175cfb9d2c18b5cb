/**
 * How strategic merge patches treat the lists of a kind: the `x-kubernetes-patch-*` facts of its OpenAPI description.
 * Fields that are not named are replaced (lists) or merged (objects).
 */
export interface MergeSchema {
    readonly [field: string]: FieldMerge;
}
export interface FieldMerge {
    /** The list is merged item by item; items with an equal value of this field are the same. */
    readonly key?: string;
    /** The list of plain values is a set. */
    readonly set?: true;
    /** As the OpenAPI description has it. */
    readonly strategy?: string;
    /** Of the object, or of the items of the list. */
    readonly fields?: MergeSchema;
}
/** Kinds that the data does not have are of interest for their metadata only. */
export declare function mergeSchemaOfKind(kind: string): MergeSchema;
export declare function mergeSchemaOf(type: string): MergeSchema;
