import { constants, createDeflate, createInflate } from "node:zlib";
import { HEADER_DICTIONARY } from "./header-dictionary.ts";

/** One side's compression of header blocks; each block builds on those before, so the order of calls is that of the wire. */
export interface HeaderCodec {
  decode(block: Buffer): Promise<Map<string, string>>;
  encode(headers: ReadonlyMap<string, string>): Promise<Buffer>;
  close(): void;
}

/** What a block may be when it is unpacked; a few bytes can stand for many. */
const LARGEST_BLOCK = 64 * 1024;

/** `decode` rejects for what is no header block, or too large a one; the connection is of no use after that. */
export function createHeaderCodec(): HeaderCodec {
  const inflate = createInflate({ dictionary: HEADER_DICTIONARY });
  const deflate = createDeflate({ dictionary: HEADER_DICTIONARY });
  // Who waits for a block hears of it too, and nobody else has to.
  inflate.on("error", () => {});
  deflate.on("error", () => {});
  return {
    decode: (block) =>
      new Promise((resolve, reject) => {
        const parts: Buffer[] = [];
        let size = 0;
        const take = () => {
          for (let part = inflate.read() as Buffer | null; part !== null; part = inflate.read() as Buffer | null) {
            parts.push(part);
            size += part.length;
            if (size > LARGEST_BLOCK) return settle(() => reject(new Error("a header block is too large")));
          }
        };
        const settle = (act: () => void) => {
          inflate.removeListener("readable", take);
          inflate.removeListener("error", reject);
          act();
        };
        inflate.once("error", reject);
        // Read as it comes: what nobody reads would stop the unpacking.
        inflate.on("readable", take);
        inflate.write(block, (error) => {
          if (error) return settle(() => reject(error));
          take();
          settle(() => {
            try {
              resolve(parseHeaders(Buffer.concat(parts)));
            } catch {
              reject(new Error("a header block ends too early"));
            }
          });
        });
      }),
    encode: (headers) =>
      new Promise((resolve, reject) => {
        deflate.once("error", reject);
        deflate.write(formatHeaders(headers));
        deflate.flush(constants.Z_SYNC_FLUSH, () => {
          deflate.removeListener("error", reject);
          resolve(readAll(deflate));
        });
      }),
    close() {
      inflate.close();
      deflate.close();
    },
  };
}

function readAll(stream: NodeJS.ReadableStream): Buffer {
  const parts: Buffer[] = [];
  for (let part = stream.read(); part !== null; part = stream.read()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function parseHeaders(block: Buffer): Map<string, string> {
  const headers = new Map<string, string>();
  let at = 4;
  const text = () => {
    const length = block.readUInt32BE(at);
    at += 4 + length;
    if (at > block.length) throw new RangeError("beyond the end");
    return block.toString("latin1", at - length, at);
  };
  for (let left = block.readUInt32BE(0); left > 0; left--) {
    const name = text();
    headers.set(name.toLowerCase(), text());
  }
  return headers;
}

function formatHeaders(headers: ReadonlyMap<string, string>): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const parts = [number(headers.size)];
  for (const [name, value] of headers) {
    for (const text of [name, value]) parts.push(number(text.length), Buffer.from(text, "latin1"));
  }
  return Buffer.concat(parts);
}
