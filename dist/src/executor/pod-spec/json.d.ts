export type Json = null | boolean | number | string | Json[] | JsonTable;
export interface JsonTable {
    [field: string]: Json;
}
export declare function isTable(value: Json | undefined): value is JsonTable;
/** Equal whatever the order of fields. */
export declare function sameJson(a: Json | undefined, b: Json | undefined): boolean;
/** As Go calls the JSON type of a value. */
export declare function jsonType(value: Json): string;
