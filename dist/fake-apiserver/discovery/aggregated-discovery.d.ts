import type { JsonObject } from "../storage/json.ts";
/** All of discovery in one document, for `/api` (core) and `/apis` (the rest). */
export declare function aggregatedDiscovery(core: boolean, version: "v2" | "v2beta1"): JsonObject;
