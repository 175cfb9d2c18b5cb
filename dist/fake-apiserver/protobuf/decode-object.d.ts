import { type JsonObject } from "../storage/json.ts";
/** The body is protobuf, but of a kind that is not understood here. */
export declare class UnknownMessage extends Error {
    name: string;
}
/**
 * An API object in Kubernetes' protobuf envelope (`k8s\0`, then `Unknown` with type and raw message), as the JSON that
 * the same client would have sent. Throws `WireError` and `UnknownMessage`. Source: executor facts 2.1.
 */
export declare function decodeObject(body: Buffer): JsonObject;
