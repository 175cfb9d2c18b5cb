import { type JsonObject } from "../storage/json.ts";
import type { MergeSchema } from "./merge-schema.ts";
/** A strategic merge patch with its directives. Throws `PatchFailure` for a patch that makes no sense. */
export declare function applyStrategicMerge(target: JsonObject, patch: JsonObject, schema: MergeSchema): JsonObject;
