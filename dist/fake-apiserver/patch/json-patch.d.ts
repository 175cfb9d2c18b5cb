/** Why an operation cannot be done. */
export declare class PatchFailure extends Error {
    name: string;
}
/** RFC 6902. `operations` is whatever the client sent; throws `PatchFailure`. */
export declare function applyJsonPatch(document: unknown, operations: unknown): unknown;
