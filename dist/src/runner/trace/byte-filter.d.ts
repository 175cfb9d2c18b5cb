/**
 * A step that every byte of one stream passes. It may hold bytes back until it knows what they are; how its input was cut into
 * pieces never changes what comes out in the end.
 */
export interface ByteFilter {
    push(bytes: Buffer): Buffer;
    /** Gives up what was held back: nothing more belongs to it. */
    flush(): Buffer;
}
/** Filters one behind the other. */
export declare function chain(filters: readonly ByteFilter[]): ByteFilter;
/** Like `Buffer.concat`, without a copy when there is nothing to join. */
export declare function join(pieces: readonly Buffer[]): Buffer;
