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
export function chain(filters: readonly ByteFilter[]): ByteFilter {
  return {
    push: (bytes) => filters.reduce((passing, filter) => filter.push(passing), bytes),
    flush() {
      let passing: Buffer = Buffer.alloc(0);
      for (const filter of filters) {
        const before = passing.length === 0 ? passing : filter.push(passing);
        passing = join([before, filter.flush()]);
      }
      return passing;
    },
  };
}

/** Like `Buffer.concat`, without a copy when there is nothing to join. */
export function join(pieces: readonly Buffer[]): Buffer {
  const filled = pieces.filter((piece) => piece.length > 0);
  return filled.length === 1 && filled[0] !== undefined ? filled[0] : Buffer.concat(filled);
}
