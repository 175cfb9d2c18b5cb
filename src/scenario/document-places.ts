import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from "yaml";
import type { Path } from "../diagnostics/index.ts";

export interface Place {
  line: number;
  column: number;
}

/** Where things stand in a YAML file; lines and columns count from 1. */
export interface DocumentPlaces {
  /** Of a value or, with `key`, of that key in it; of the nearest ancestor for what is not there. */
  of(path: Path, key?: string): Place;
  /** Of a line and column of the text at `path`, where the text is written as a block; of the text itself otherwise. */
  inText(path: Path, place: Partial<Place>): Place;
}

export function documentPlaces(source: string, document: Document, lines: LineCounter): DocumentPlaces {
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return {
    of: (path, key) => place(offsetOf(document, path, key)),
    inText(path, { line = 1, column = 1 }) {
      const node = document.getIn(path, true);
      const start = place(offsetOf(document, path));
      if (!isScalar(node) || !node.type?.startsWith("BLOCK")) return start;
      const rows = source.split("\n");
      const indent =
        rows
          .slice(start.line)
          .find((row) => row.trim() !== "")
          ?.search(/\S/) ?? 0;
      return { line: start.line + line, column: indent + column };
    },
  };
}

function offsetOf(document: Document, path: Path, key?: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.value ?? pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node);
    }
  }
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair !== undefined) return startOf(pair.key);
  }
  return offset;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
