/** One field of a message on the wire: a number, or bytes that the field's type explains. */
export interface WireField {
    number: number;
    value: bigint | Buffer;
}
/** Broken bytes, or a kind of field that Kubernetes never writes. */
export declare class WireError extends Error {
    name: string;
}
/** Before every protobuf body of the API. */
export declare const MAGIC: Buffer<ArrayBuffer>;
/** The fields of a message in the order in which they were written. Throws `WireError`. */
export declare function readFields(message: Buffer): Generator<WireField>;
/** A field with bytes, a text or a message. */
export declare function bytesField(number: number, value: Buffer): Buffer;
/** A field with an integer; negative ones take ten bytes. */
export declare function numberField(number: number, value: bigint): Buffer;
