/** In which shape a client wants objects: as they are, as rows for printing, or only their metadata. */
export interface Representation {
    as: "object" | "table" | "metadata";
    /** Of the meta.k8s.io group for `table` and `metadata`. */
    version: "v1" | "v1beta1";
}
/** The first alternative of the Accept header that is served; throws 406 when there is none. */
export declare function negotiate(accept: string | undefined): Representation;
