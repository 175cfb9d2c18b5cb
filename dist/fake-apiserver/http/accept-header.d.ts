/** How answers are written. */
export type Format = "json" | "yaml" | "protobuf";
/** In which shape a client wants objects: as they are, as rows for printing, or only their metadata. */
export interface Representation {
    as: "object" | "table" | "metadata";
    /** Of the meta.k8s.io group for `table` and `metadata`. */
    version: "v1" | "v1beta1";
    format: Format;
}
/** The first alternative of the Accept header that is served; undefined when there is none. */
export declare function preferred(accept: string | undefined): Representation | undefined;
/** The same; throws 406 when there is none. Watches are told as JSON only. */
export declare function negotiate(accept: string | undefined, watch?: boolean): Representation;
