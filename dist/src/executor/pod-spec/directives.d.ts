import { type Json, type JsonTable } from "./json.ts";
export declare const PATCH = "$patch";
/** One table of a strategic patch, its directives told from its fields. */
export interface ParsedPatch {
    /** The whole table is put in place of the old one, or is emptied. */
    whole?: "replace" | "delete";
    /** The only fields that stay. */
    retain?: ReadonlySet<string>;
    /** Field -> items (or their keys) in the wanted order. */
    orders: Map<string, Json[]>;
    /** Field -> plain values to take away. */
    deletions: Map<string, Json[]>;
    fields: Map<string, Json>;
}
/** Reads the directives of a table. Throws for those that make no sense, in the words of Kubernetes. */
export declare function parsePatch(patch: JsonTable): ParsedPatch;
/** A value that there was nothing to merge with: directives, nulls and deleted items have nothing to act on. */
export declare function withoutDirectives(value: Json): Json;
export declare function unknownDirective(value: Json, patch: JsonTable): Error;
