import { type Json, type JsonTable } from "./json.ts";
/**
 * A strategic merge patch of a PodSpec: what is done with a list follows from the OpenAPI description of its field, and
 * directives (`$patch`, `$retainKeys`, `$setElementOrder/…`, `$deleteFromPrimitiveList/…`) say more. Throws an `Error` with the
 * words of Kubernetes' own implementation for a patch that makes no sense.
 */
export declare function applyStrategicPatch(target: JsonTable, patch: Json): JsonTable;
