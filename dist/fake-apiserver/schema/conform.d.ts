import { type JsonObject } from "../storage/json.ts";
/** A value whose type does not fit its field. */
export declare class WrongType extends Error {
    name: string;
}
/**
 * Fits an object to its kind as decoding into Go types does: fields that the kind does not have are dropped and told
 * (`spec.containers[0].imag`), nulls are as good as absent, and a wrong type throws `WrongType` with the decoder's words.
 */
export declare function conform(kind: string, object: JsonObject): {
    object: JsonObject;
    unknown: string[];
};
