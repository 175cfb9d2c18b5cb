export interface LogPiece {
    /** Of the log file, after this piece. */
    offset: number;
    bytes: Buffer;
}
/**
 * Decodes what `read-logs` prints: the offset after a piece, a blank, the piece, a newline (executor facts 4.4). The offsets tell
 * which newlines the file itself holds. A last line without an end is not given out; it is read again from the last offset.
 */
export interface LogFrames {
    /** Throws when an offset does not fit to the text before it. */
    push(chunk: Buffer): LogPiece[];
}
export declare function createLogFrames(from: number, onMessage: (line: string) => void): LogFrames;
