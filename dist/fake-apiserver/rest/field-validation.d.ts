import { type ResourceType } from "../resources/resource-type.ts";
import { type JsonObject } from "../storage/json.ts";
/** An object with nothing in it that its kind does not know, and what the client is to be warned of. */
export interface CheckedObject {
    object: JsonObject;
    warnings: string[];
}
/** Decodes a client's object into its kind, as strictly as `fieldValidation` asks: Ignore, Warn (the default), Strict. */
export declare function checkFields(type: ResourceType, given: JsonObject, params: URLSearchParams): CheckedObject;
/** The same for what a patch made of an object; `patch` is what the client sent. */
export declare function checkPatchedFields(type: ResourceType, given: JsonObject, params: URLSearchParams, patch: unknown): CheckedObject;
/** The headers that carry warnings to the client, who prints them. */
export declare function warningHeaders(warnings: string[]): Record<string, string>;
