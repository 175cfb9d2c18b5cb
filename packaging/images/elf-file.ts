import { closeSync, openSync, readSync } from "node:fs";

/** What a dynamically linked program or library says of what it needs (ELF, System V ABI, "Dynamic Linking"). */
export interface ElfFile {
  /** Class and machine: a library of another kind does not serve. */
  kind: string;
  /** The loader, `/lib64/ld-linux-x86-64.so.2`; libraries name none. */
  interpreter?: string;
  /** `libc.so.6`, … */
  needed: string[];
  /** Folders in which to look first; may contain `$ORIGIN`. */
  runPaths: string[];
}

const SEGMENT = { load: 1, dynamic: 2, interpreter: 3 };
const TAG = { end: 0, needed: 1, strings: 5, runPath: 15, newRunPath: 29 };

interface Segment {
  type: number;
  offset: number;
  address: number;
  size: number;
}

/** Undefined for what is no ELF file. */
export function readElf(file: string): ElfFile | undefined {
  const descriptor = openSync(file, "r");
  try {
    const head = piece(descriptor, 0, 64);
    if (head.length < 52 || head.readUInt32BE(0) !== 0x7f454c46) return undefined;
    if (head[5] !== 1)
      throw new Error(`${file} is of a big-endian machine; images can be made of little-endian programs`);
    return parse(descriptor, head);
  } finally {
    closeSync(descriptor);
  }
}

function parse(descriptor: number, head: Buffer): ElfFile {
  const wide = head[4] === 2;
  const word = (buffer: Buffer, at: number): number =>
    wide ? Number(buffer.readBigUInt64LE(at)) : buffer.readUInt32LE(at);
  const entrySize = head.readUInt16LE(wide ? 54 : 42);
  const table = piece(descriptor, word(head, wide ? 32 : 28), entrySize * head.readUInt16LE(wide ? 56 : 44));
  const segments: Segment[] = [];
  for (let at = 0; at < table.length; at += entrySize) {
    const [offset, address, size] = wide ? [8, 16, 32] : [4, 8, 16];
    segments.push({
      type: table.readUInt32LE(at),
      offset: word(table, at + offset),
      address: word(table, at + address),
      size: word(table, at + size),
    });
  }
  const content = (segment: Segment): Buffer => piece(descriptor, segment.offset, segment.size);
  const interpreter = segments.find(({ type }) => type === SEGMENT.interpreter);
  const dynamic = segments.find(({ type }) => type === SEGMENT.dynamic);
  const entries = dynamic === undefined ? [] : dynamicEntries(content(dynamic), wide ? 8 : 4, word);
  const stringsAt = entries.find(({ tag }) => tag === TAG.strings)?.value ?? 0;
  const home = segments.find(
    ({ type, address, size }) => type === SEGMENT.load && stringsAt >= address && stringsAt < address + size,
  );
  const texts = (tags: number[]): string[] =>
    entries
      .filter(({ tag }) => tags.includes(tag))
      .map(({ value }) => textAt(descriptor, (home?.offset ?? 0) + stringsAt - (home?.address ?? 0) + value));
  return {
    kind: `${head[4]}/${head.readUInt16LE(18)}`,
    ...(interpreter && { interpreter: content(interpreter).toString("latin1").replace(/\0.*$/s, "") }),
    needed: texts([TAG.needed]),
    runPaths: texts([TAG.newRunPath, TAG.runPath]).flatMap((paths) => paths.split(":")),
  };
}

function dynamicEntries(table: Buffer, width: number, word: (buffer: Buffer, at: number) => number) {
  const entries: { tag: number; value: number }[] = [];
  for (let at = 0; at + 2 * width <= table.length; at += 2 * width) {
    const tag = word(table, at);
    if (tag === TAG.end) break;
    entries.push({ tag, value: word(table, at + width) });
  }
  return entries;
}

function textAt(descriptor: number, position: number): string {
  const text = piece(descriptor, position, 4096);
  return text.subarray(0, text.indexOf(0)).toString("utf8");
}

function piece(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position));
}
