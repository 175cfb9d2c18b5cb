import { type Json } from "./json.ts";
/** RFC 6902, lists included. Throws an `Error` that says which operation cannot be done and why; then nothing was changed. */
export declare function applyJsonPatch(document: Json, patch: Json): Json;
