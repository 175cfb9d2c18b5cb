/** A piece of one stream, and where in the trace it stands. */
export interface StreamPiece {
    stream: string;
    offset: number;
    bytes: Buffer;
}
/**
 * Takes a trace with time stamps apart (executor facts 8.6): each line starts with 32 bytes of time, stream number, `O` or `E`,
 * and a blank, or `+` where it goes on with a line that was cut before; the line feed of such a cut is not part of the stream.
 * A carriage return may start a stamp too. Lines without a stamp belong to the stream `none`.
 */
export declare function splitStreams(trace: Buffer): StreamPiece[];
/** All bytes of one stream in their order. */
export declare function streamBytes(pieces: readonly StreamPiece[], stream: string): Buffer;
/** Where in the trace the byte of a stream stands. */
export declare function traceOffset(pieces: readonly StreamPiece[], stream: string, offset: number): number;
