import { closeSync, openSync, readSync, writeSync } from "node:fs";

const BLOCK = 512;
const PIECE = 1 << 20;

export type TarEntry =
  | { name: string; type: "folder"; mode: number }
  | { name: string; type: "link"; target: string }
  | { name: string; type: "file"; mode: number; content: Buffer }
  | { name: string; type: "file"; mode: number; source: string; size: number }
  | { name: string; type: "archive"; size: number; write(sink: Sink): void };

/** Takes the next piece of an archive. */
export type Sink = (piece: Buffer) => void;

const TYPES = { file: "0", archive: "0", link: "2", folder: "5", extended: "x" };

/**
 * A tar archive (POSIX.1-2001, `pax`) piece by piece. Nothing of this machine is in it but the contents: everything belongs to root and is as
 * old as the epoch, so that the same files make the same archive.
 */
export function writeTar(entries: Iterable<TarEntry>, write: Sink): void {
  for (const entry of entries) writeEntry(entry, write);
  write(Buffer.alloc(2 * BLOCK));
}

function writeEntry(entry: TarEntry, write: Sink): void {
  const name = entry.type === "folder" ? `${entry.name}/` : entry.name;
  const target = entry.type === "link" ? entry.target : "";
  const size = "size" in entry ? entry.size : "content" in entry ? entry.content.length : 0;
  const records = [
    ...(Buffer.byteLength(name) > 100 ? [record("path", name)] : []),
    ...(Buffer.byteLength(target) > 100 ? [record("linkpath", target)] : []),
    ...(size >= 8 ** 11 ? [record("size", `${size}`)] : []),
  ].join("");
  if (records !== "") {
    const content = Buffer.from(records);
    write(header({ name: "pax", mode: 0o644, size: content.length, type: TYPES.extended, target: "" }));
    write(padded(content));
  }
  const mode = "mode" in entry ? entry.mode : entry.type === "link" ? 0o777 : 0o644;
  write(header({ name, mode, size: size % 8 ** 11, type: TYPES[entry.type], target }));
  if ("content" in entry) write(padded(entry.content));
  else if ("source" in entry) writeFile(entry.source, entry.size, write);
  // An archive is as long as whole blocks.
  else if (entry.type === "archive") entry.write(write);
}

function writeFile(source: string, size: number, write: Sink): void {
  const descriptor = openSync(source, "r");
  try {
    for (let at = 0; at < size;) {
      const buffer = Buffer.alloc(Math.min(PIECE, size - at));
      const length = readSync(descriptor, buffer, 0, buffer.length, at);
      if (length === 0) throw new Error(`${source} has become shorter while it was read`);
      at += length;
      write(buffer.subarray(0, length));
    }
    write(Buffer.alloc(-size & (BLOCK - 1)));
  } finally {
    closeSync(descriptor);
  }
}

function header(of: { name: string; mode: number; size: number; type: string; target: string }): Buffer {
  const block = Buffer.alloc(BLOCK);
  const number = (value: number, at: number, width: number): void => {
    block.write(`${value.toString(8).padStart(width - 1, "0")}\0`, at, "latin1");
  };
  block.write(of.name, 0, 100);
  number(of.mode, 100, 8);
  number(0, 108, 8);
  number(0, 116, 8);
  number(of.size, 124, 12);
  number(0, 136, 12);
  block.write(of.type, 156, "latin1");
  block.write(of.target, 157, 100);
  block.write("ustar\x0000", 257, "latin1");
  // The checksum counts itself as blanks.
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

/** `<length> <key>=<value>\n`, the length counting its own digits. */
function record(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  const digits = `${rest + `${rest}`.length}`.length;
  return `${rest + digits} ${key}=${value}\n`;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc(-content.length & (BLOCK - 1))]);
}

/** A function that writes into a new file, and one that ends it. */
export function fileSink(file: string): { write: Sink; close: () => void } {
  const descriptor = openSync(file, "w");
  return {
    write(piece) {
      for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at);
    },
    close: () => closeSync(descriptor),
  };
}
