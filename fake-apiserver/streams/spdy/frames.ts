/** The frames of SPDY/3.1 that remote commands use. */
export type Frame =
  | { type: "data"; stream: number; fin: boolean; data: Buffer }
  | { type: "syn-stream"; stream: number; fin: boolean; headers: Buffer }
  | { type: "syn-reply"; stream: number; fin: boolean }
  | { type: "rst-stream"; stream: number }
  | { type: "ping"; id: number }
  | { type: "goaway" }
  /** SETTINGS, WINDOW_UPDATE and others that nobody has to obey. */
  | { type: "other"; code: number };

const CODES = { synStream: 1, synReply: 2, rstStream: 3, ping: 6, goaway: 7 } as const;
const FIN = 0x01;
const CANCEL = 5;
const CONTROL = 0x80000000;
const VERSION = 3;

export interface FrameReader {
  /** The frames that are complete with these bytes. */
  push(data: Buffer): Frame[];
}

export function createFrameReader(): FrameReader {
  let parts: Buffer[] = [];
  let size = 0;
  return {
    push(data) {
      parts.push(data);
      size += data.length;
      const frames: Frame[] = [];
      for (;;) {
        const head = joined(8);
        if (head === undefined) return frames;
        const length = 8 + head.readUIntBE(5, 3);
        const whole = joined(length);
        if (whole === undefined) return frames;
        frames.push(parseFrame(whole.subarray(0, length)));
        parts = [whole.subarray(length)];
        size -= length;
      }
    },
  };

  /** The first part, made to have at least `length` bytes; undefined while there are fewer. */
  function joined(length: number): Buffer | undefined {
    if (size < length) return undefined;
    if ((parts[0]?.length ?? 0) < length) parts = [Buffer.concat(parts)];
    return parts[0];
  }
}

function parseFrame(frame: Buffer): Frame {
  const first = frame.readUInt32BE(0);
  const fin = ((frame[4] ?? 0) & FIN) !== 0;
  const body = frame.subarray(8);
  if (first < CONTROL) return { type: "data", stream: first, fin, data: body };
  const code = first & 0xffff;
  switch (code) {
    case CODES.synStream:
      return { type: "syn-stream", stream: streamId(body), fin, headers: body.subarray(10) };
    case CODES.synReply:
      return { type: "syn-reply", stream: streamId(body), fin };
    case CODES.rstStream:
      return { type: "rst-stream", stream: streamId(body) };
    case CODES.ping:
      return { type: "ping", id: body.readUInt32BE(0) };
    case CODES.goaway:
      return { type: "goaway" };
    default:
      return { type: "other", code };
  }
}

function streamId(body: Buffer): number {
  return body.readUInt32BE(0) & 0x7fffffff;
}

/** The eight bytes before the data of a data frame. */
export function dataHead(stream: number, length: number, fin: boolean): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(stream, 0);
  head[4] = fin ? FIN : 0;
  head.writeUIntBE(length, 5, 3);
  return head;
}

/** Opens a stream of the client's, of the highest priority. */
export function synStream(stream: number, headers: Buffer): Buffer {
  const fields = Buffer.alloc(10);
  fields.writeUInt32BE(stream);
  return controlFrame(CODES.synStream, Buffer.concat([fields, headers]));
}

/** The stream is not wanted any more (CANCEL). */
export function rstStream(stream: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeUInt32BE(stream, 0);
  body.writeUInt32BE(CANCEL, 4);
  return controlFrame(CODES.rstStream, body);
}

export function synReply(stream: number, headers: Buffer): Buffer {
  const id = Buffer.alloc(4);
  id.writeUInt32BE(stream);
  return controlFrame(CODES.synReply, Buffer.concat([id, headers]));
}

export function ping(id: number): Buffer {
  const body = Buffer.alloc(4);
  body.writeUInt32BE(id);
  return controlFrame(CODES.ping, body);
}

function controlFrame(code: number, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(CONTROL + VERSION * 0x10000 + code, 0);
  head.writeUIntBE(body.length, 5, 3);
  return Buffer.concat([head, body]);
}
