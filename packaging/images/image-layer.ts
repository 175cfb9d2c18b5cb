import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import type { Entry, RootFileSystem } from "./root-file-system.ts";
import { writeTar, type Sink, type TarEntry } from "./tar-writer.ts";

/** A layer of an image: an uncompressed tar, made anew of its files whenever it is written. */
export interface ImageLayer {
  /** Bytes. */
  size: number;
  /** SHA-256 in hex: its name wherever images are kept. */
  digest: string;
  write(sink: Sink): void;
}

export function createLayer(files: RootFileSystem): ImageLayer {
  const places = [...files.entries].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const entries = places.map(([place, entry]) => tarEntry(place.slice(1), entry));
  const hash = createHash("sha256");
  let size = 0;
  writeTar(entries, (piece) => {
    hash.update(piece);
    size += piece.length;
  });
  return { size, digest: hash.digest("hex"), write: (sink) => writeTar(entries, sink) };
}

function tarEntry(name: string, entry: Entry): TarEntry {
  if (entry.type === "text") return { name, type: "file", mode: entry.mode, content: Buffer.from(entry.text) };
  if (entry.type === "file") {
    const { mode, source } = entry;
    return { name, type: "file", mode, source, size: statSync(source).size };
  }
  return { name, ...entry };
}
