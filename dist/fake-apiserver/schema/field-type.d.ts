export type FieldType = {
    is: "list";
    of: FieldType;
} | {
    is: "map";
    of: FieldType;
} | {
    is: "object";
    name: string;
}
/** string, int32, int64, boolean, time, bytes, quantity, intOrString, any. */
 | {
    is: "scalar";
    name: string;
};
/** The fields of an object type. */
export declare function fieldsOf(type: string): ReadonlyMap<string, FieldType>;
/** The type's name in the API server's own words. */
export declare function goName(type: FieldType): string;
