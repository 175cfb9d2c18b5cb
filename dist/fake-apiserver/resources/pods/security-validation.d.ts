import { type FieldError } from "../../status/invalid.ts";
import { type JsonObject } from "../../storage/json.ts";
/** What contradicts itself in the security context of a pod. */
export declare function podSecurityErrors(spec: JsonObject): FieldError[];
/** What contradicts itself in the security context of a container. */
export declare function containerSecurityErrors(container: JsonObject, at: string, spec: JsonObject): FieldError[];
