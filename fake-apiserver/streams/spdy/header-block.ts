import { createInflate } from "node:zlib";
import { HEADER_DICTIONARY } from "./header-dictionary.ts";

/** Reads the other side's header blocks; each builds on those before, so the order of calls is that of the wire. */
export interface HeaderDecoder {
  decode(block: Buffer): Promise<Map<string, string>>;
  close(): void;
}

/** What a block may be when it is unpacked; a few bytes can stand for many. */
const LARGEST_BLOCK = 64 * 1024;

/** `decode` rejects for what is no header block, or too large a one; the connection is of no use after that. */
export function createHeaderDecoder(): HeaderDecoder {
  const inflate = createInflate({ dictionary: HEADER_DICTIONARY });
  // Who waits for a block hears of it too, and nobody else has to.
  inflate.on("error", () => {});
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
    close: () => inflate.close(),
  };
}

/** Writes this side's header blocks. */
export type HeaderEncoder = (headers: ReadonlyMap<string, string>) => Buffer;

/** The beginning of a zlib stream with a preset dictionary (RFC 1950, 2.2), which is named by its Adler-32. */
const ZLIB_HEAD = Buffer.from("78bbe3c6a7c2", "hex");

/** A stored block without content: to readers in Go the sign that what came before is complete. */
const FLUSH = Buffer.from("000000ffff", "hex");

/** Nothing is compressed: blocks of DEFLATE that are stored (RFC 1951, 3.2.4) take no time, and no thread of zlib's. */
export function createHeaderEncoder(): HeaderEncoder {
  let begun = false;
  return (headers) => {
    const text = formatHeaders(headers);
    const stored = Buffer.alloc(5);
    stored.writeUInt16LE(text.length, 1);
    stored.writeUInt16LE(text.length ^ 0xffff, 3);
    const block = Buffer.concat([...(begun ? [] : [ZLIB_HEAD]), stored, text, FLUSH]);
    begun = true;
    return block;
  };
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
