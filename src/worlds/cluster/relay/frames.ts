/** What the two ends of a relay say to each other; `id` is a connection's, or a port where one is spoken of. */
export interface Frame {
  kind: number;
  id: number;
  payload: Buffer;
}

/** The words of both ends. */
export interface FrameTools {
  /** `listen`, `listening`, `refused` are about a port; `open` is a new connection, whose payload is the port it came to. */
  kinds: Record<"listen" | "listening" | "refused" | "open" | "data" | "end" | "close", number>;
  encode(kind: number, id: number, payload?: Buffer): Buffer;
  /** Takes bytes as they come and gives whole frames. */
  reader(onFrame: (frame: Frame) => void): (bytes: Buffer) => void;
}

/**
 * Nine bytes (kind, id, length) before each payload. It must not use anything from outside: its text is also a part of the program that
 * runs in the relay's pod.
 */
export function frameTools(): FrameTools {
  const HEAD = 9;
  return {
    kinds: { listen: 0, listening: 1, refused: 2, open: 3, data: 4, end: 5, close: 6 },
    encode(kind, id, payload = Buffer.alloc(0)) {
      const head = Buffer.alloc(HEAD);
      head.writeUInt8(kind, 0);
      head.writeUInt32BE(id, 1);
      head.writeUInt32BE(payload.length, 5);
      return Buffer.concat([head, payload]);
    },
    reader(onFrame) {
      let rest: Buffer = Buffer.alloc(0);
      return (bytes) => {
        rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
        while (rest.length >= HEAD) {
          const end = HEAD + rest.readUInt32BE(5);
          if (rest.length < end) return;
          const frame = { kind: rest.readUInt8(0), id: rest.readUInt32BE(1), payload: rest.subarray(HEAD, end) };
          rest = rest.subarray(end);
          onFrame(frame);
        }
      };
    },
  };
}
