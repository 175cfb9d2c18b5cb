const ACKNOWLEDGE = 6;

/**
 * A shell that was told nothing ends with 0 as well, so the last of its lines prints one byte, ACK: input that never arrived is not
 * taken for lines that were carried out.
 */
export interface Receipt {
  /** What of this output is the lines' own. */
  take(chunk: Buffer): Buffer;
  readonly given: boolean;
}

export function createReceipt(): Receipt {
  let given = false;
  return {
    take(chunk) {
      if (chunk.at(-1) !== ACKNOWLEDGE) return chunk;
      given = true;
      return chunk.subarray(0, -1);
    },
    get given() {
      return given;
    },
  };
}
