import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { sharedLibraries } from "./shared-libraries.ts";

export type Entry =
  | { type: "folder"; mode: number }
  | { type: "link"; target: string }
  | { type: "file"; mode: number; source: string }
  | { type: "text"; mode: number; text: string };

/** The files of an image, or of one of its layers, by their paths in it. */
export interface RootFileSystem {
  entries: Map<string, Entry>;
  folder(place: string, mode?: number): void;
  text(place: string, text: string, mode?: number): void;
  link(place: string, target: string): void;
  /** A file or a folder of this machine at `place`, with what its programs need in order to start. */
  copy(place: string, source: string): void;
  /** The same, at the path it has here, following links; with the links. */
  bring(source: string): void;
}

/** These are one with their namesakes in /usr. */
const MERGED = /^\/(bin|sbin|lib|lib32|lib64)(?=\/|$)/;

/** `below` is what the layers beneath hold already: it is not added again. */
export function createRootFileSystem(below?: RootFileSystem): RootFileSystem {
  const entries = new Map<string, Entry>();
  const has = (place: string): boolean => entries.has(place) || below?.entries.has(place) === true;

  const set = (place: string, entry: Entry): void => {
    const parent = path.dirname(place);
    if (parent !== "/" && !has(parent)) set(parent, { type: "folder", mode: 0o755 });
    entries.set(place, entry);
  };

  const copyFile = (place: string, source: string): void => {
    const { mode } = statSync(source);
    set(place, { type: "file", mode: mode & 0o111 ? 0o755 : 0o644, source });
    for (const { file, configured } of sharedLibraries(source)) {
      bring(file);
      if (configured) besideTheLoader(file);
    }
  };

  /** A library from a folder that only this machine's loader knows is put where every loader looks: beside the C library. */
  const besideTheLoader = (file: string): void => {
    const all = [...entries.keys(), ...(below?.entries.keys() ?? [])];
    const libc = all.find((place) => /\/(libc\.so\.6|ld-musl-[^/]+)$/.test(place));
    if (libc !== undefined)
      set(path.join(path.dirname(libc), path.basename(file)), { type: "link", target: merged(file) });
  };

  const copy = (place: string, source: string): void => {
    if (!statSync(source).isDirectory()) {
      copyFile(merged(place), realpathSync(source));
      return;
    }
    set(merged(place), { type: "folder", mode: 0o755 });
    for (const name of readdirSync(source)) {
      const inner = path.join(source, name);
      const stat = lstatSync(inner);
      if (stat.isSymbolicLink()) set(path.join(merged(place), name), { type: "link", target: readlinkSync(inner) });
      else if (stat.isDirectory() || stat.isFile()) copy(path.join(place, name), inner);
    }
  };

  const bring = (source: string): void => {
    const place = merged(source);
    if (has(place)) return;
    const stat = lstatSync(source);
    if (!stat.isSymbolicLink()) {
      copy(place, source);
      return;
    }
    const target = path.resolve(realpathSync(path.dirname(source)), readlinkSync(source));
    // The link of a merged folder to its namesake leads to the same place.
    if (merged(target) !== place) set(place, { type: "link", target: merged(target) });
    bring(target);
  };

  return {
    entries,
    folder: (place, mode = 0o755) => set(merged(place), { type: "folder", mode }),
    text: (place, text, mode = 0o644) => set(merged(place), { type: "text", mode, text }),
    link: (place, target) => set(place, { type: "link", target }),
    copy,
    bring,
  };
}

function merged(place: string): string {
  return place.replace(MERGED, "/usr/$1");
}
