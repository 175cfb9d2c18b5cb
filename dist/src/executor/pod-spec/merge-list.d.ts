import { type Json, type JsonTable } from "./json.ts";
import type { Field } from "./pod-spec-types.ts";
export type MergeItem = (before: JsonTable, patch: JsonTable) => JsonTable;
/** Merges a list by its field's strategy. */
export declare function mergeList(current: Json[], patch: Json[], field: Field, mergeItem: MergeItem): Json[];
/** `$deleteFromPrimitiveList`. */
export declare function withoutValues(list: readonly Json[], gone: readonly Json[]): Json[];
