/** Turns the bytes of a log file into `<offset after the piece> <piece>` lines. */
export interface LogPieces {
    push(bytes: Buffer): Buffer | undefined;
    /** Gives out an unfinished last line too, unless it is half a marker: the reader could not put that together again. */
    atEndOfFile(): Buffer | undefined;
    /** Gives out whatever is left. */
    end(): Buffer | undefined;
}
/** `lineStart`: whether a line of the file begins at the offset `from`. */
export declare function createLogPieces(from: number, lineStart: boolean): LogPieces;
