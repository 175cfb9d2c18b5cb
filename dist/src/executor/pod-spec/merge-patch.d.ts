import { type Json } from "./json.ts";
/** RFC 7386: tables are merged, `null` removes, everything else replaces. */
export declare function applyMergePatch(target: Json | undefined, patch: Json): Json;
