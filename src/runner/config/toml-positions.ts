import { createRequire } from "node:module";
import type { AST, parseTOML as ParseToml } from "toml-eslint-parser";
import type { Locate, Path } from "../../diagnostics/index.ts";

/** Where every key and value of a TOML text stands. Parses a second time, so it is made only when there is something to tell. */
export function tomlPositions(source: string): Locate {
  const places = new Map<string, Place>();
  const { parseTOML }: { parseTOML: typeof ParseToml } = createRequire(import.meta.url)("toml-eslint-parser");
  for (const node of parseTOML(source).body[0].body) {
    if (node.type === "TOMLTable") {
      note(places, node.resolvedKey, node.key);
      for (const pair of node.body) notePair(places, node.resolvedKey, pair);
    } else notePair(places, [], node);
  }
  return (path, key) => {
    const whole = key === undefined ? path : [...path, key];
    for (let length = whole.length; length > 0; length--) {
      const place = places.get(name(whole.slice(0, length)));
      if (place !== undefined) return place;
    }
    return undefined;
  };
}

type Place = { line: number; column: number };

function notePair(places: Map<string, Place>, above: Path, pair: AST.TOMLKeyValue): void {
  const path = [...above];
  for (const part of pair.key.keys) {
    path.push(part.type === "TOMLBare" ? part.name : part.value);
    note(places, path, part);
  }
  noteInside(places, path, pair.value);
}

function noteInside(places: Map<string, Place>, path: Path, value: AST.TOMLContentNode): void {
  if (value.type === "TOMLInlineTable") for (const pair of value.body) notePair(places, path, pair);
  if (value.type !== "TOMLArray") return;
  for (const [index, element] of value.elements.entries()) {
    note(places, [...path, index], element);
    noteInside(places, [...path, index], element);
  }
}

function note(places: Map<string, Place>, path: Path, node: { loc: AST.SourceLocation }): void {
  for (let length = 1; length <= path.length; length++) {
    const key = name(path.slice(0, length));
    if (!places.has(key)) places.set(key, { line: node.loc.start.line, column: node.loc.start.column + 1 });
  }
}

function name(path: Path): string {
  return JSON.stringify(path);
}
