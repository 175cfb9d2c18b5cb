import { createRequire } from "node:module";
import type { AST, parseTOML as ParseToml } from "toml-eslint-parser";
import type { Path } from "../../diagnostics/index.ts";

export interface TomlPositions {
  /** Where a value, or with `key` the key itself, stands; the nearest table around it when it is not there. */
  near(path: Path, key?: string): Position | undefined;
  /** Only what stands there itself. */
  exact(path: Path): Position | undefined;
}

/** Both from 1. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Where every key and value of a TOML text stands; capital and small letters count as the same, as they do for keys of config.toml.
 * Parses a second time, so it is made only when there is something to tell.
 */
export function tomlPositions(source: string): TomlPositions {
  const places = new Map<string, Position>();
  const { parseTOML }: { parseTOML: typeof ParseToml } = createRequire(import.meta.url)("toml-eslint-parser");
  for (const node of parseTOML(source).body[0].body) {
    if (node.type === "TOMLTable") {
      note(places, node.resolvedKey, node.key);
      for (const pair of node.body) notePair(places, node.resolvedKey, pair);
    } else notePair(places, [], node);
  }
  const exact = (path: Path) => places.get(name(path)) ?? places.get(name(path).toLowerCase());
  return {
    exact,
    near(path, key) {
      const whole = key === undefined ? path : [...path, key];
      for (let length = whole.length; length > 0; length--) {
        const place = exact(whole.slice(0, length));
        if (place !== undefined) return place;
      }
      return undefined;
    },
  };
}

function notePair(places: Map<string, Position>, above: Path, pair: AST.TOMLKeyValue): void {
  const path = [...above];
  for (const part of pair.key.keys) {
    path.push(part.type === "TOMLBare" ? part.name : part.value);
    note(places, path, part);
  }
  noteInside(places, path, pair.value);
}

function noteInside(places: Map<string, Position>, path: Path, value: AST.TOMLContentNode): void {
  if (value.type === "TOMLInlineTable") for (const pair of value.body) notePair(places, path, pair);
  if (value.type !== "TOMLArray") return;
  for (const [index, element] of value.elements.entries()) {
    note(places, [...path, index], element);
    noteInside(places, [...path, index], element);
  }
}

function note(places: Map<string, Position>, path: Path, node: { loc: AST.SourceLocation }): void {
  for (let length = 1; length <= path.length; length++) {
    const key = name(path.slice(0, length));
    const position = { line: node.loc.start.line, column: node.loc.start.column + 1 };
    for (const form of [key, key.toLowerCase()]) if (!places.has(form)) places.set(form, position);
  }
}

function name(path: Path): string {
  return JSON.stringify(path);
}
