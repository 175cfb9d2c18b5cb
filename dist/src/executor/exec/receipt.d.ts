/**
 * A shell that was told nothing ends with 0 as well, so the last of its lines prints one byte, ACK: input that never arrived is not
 * taken for lines that were carried out.
 */
export interface Receipt {
    /** What of this output is the lines' own. */
    take(chunk: Buffer): Buffer;
    readonly given: boolean;
}
export declare function createReceipt(): Receipt;
