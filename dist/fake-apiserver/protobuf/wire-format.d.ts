/** One field of a message on the wire: a number, or bytes that the field's type explains. */
export interface WireField {
    number: number;
    value: bigint | Buffer;
}
/** Broken bytes, or a kind of field that Kubernetes never writes. */
export declare class WireError extends Error {
    name: string;
}
/** The fields of a message in the order in which they were written. Throws `WireError`. */
export declare function readFields(message: Buffer): Generator<WireField>;
