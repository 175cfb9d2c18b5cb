import { type Json, type JsonTable } from "./json.ts";
/** What a path is read from. `-` is the place after a list's last item. */
export type Container = Json[] | JsonTable;
/** RFC 6901: `/a~1b/0` -> `["a/b", "0"]`. Undefined for a text that is no pointer. */
export declare function parsePointer(text: string): string[] | undefined;
/** The value at a path; undefined when there is none. */
export declare function valueAt(document: Json, path: readonly string[]): Json | undefined;
/** The table or list whose field or item the path's last part names; undefined when the path leads to none. */
export declare function containerAt(document: Json, path: readonly string[]): Container | undefined;
/** Position of a list item as JSON Patch spells it, at most `highest`; undefined for everything else. */
export declare function listIndex(part: string, highest: number): number | undefined;
