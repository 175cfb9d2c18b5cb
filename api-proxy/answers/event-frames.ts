/** Cuts the bytes of a watch into its events. */
export interface EventFrames {
  /** Those that are complete with these bytes, each with its end of line or its length. */
  push(data: Buffer): Buffer[];
}

const NEWLINE = 0x0a;

/** JSON: an event each line. */
export function lineFrames(): EventFrames {
  let rest: Buffer[] = [];
  return {
    push(data) {
      const frames: Buffer[] = [];
      let from = 0;
      for (let end = data.indexOf(NEWLINE); end !== -1; end = data.indexOf(NEWLINE, from)) {
        frames.push(Buffer.concat([...rest, data.subarray(from, end + 1)]));
        rest = [];
        from = end + 1;
      }
      if (from < data.length) rest.push(data.subarray(from));
      return frames;
    },
  };
}

/** Protobuf: four bytes of length, big end first, and the event. */
export function lengthFrames(): EventFrames {
  let rest: Buffer = Buffer.alloc(0);
  return {
    push(data) {
      rest = Buffer.concat([rest, data]);
      const frames: Buffer[] = [];
      while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE(0)) {
        const length = 4 + rest.readUInt32BE(0);
        frames.push(rest.subarray(0, length));
        rest = rest.subarray(length);
      }
      return frames;
    },
  };
}
