import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";

/** A relative import of a TypeScript file, static or dynamic; those of types alone are gone when this looks. */
const IMPORT = /((?:from|import)\s*\(?\s*")(\.[^"]+)\.ts"/g;

/**
 * Writes a TypeScript file of `from`, and all that it imports, as JavaScript below `to`. Every use of a helper is a process of
 * its own, and Node.js takes 60 ms and 20 MB to get ready for TypeScript, longer than for everything else together.
 */
export function writeStripped(from: string, to: string, entry: string, written: Set<string>): void {
  if (written.has(entry)) return;
  written.add(entry);
  const imports: string[] = [];
  const text = strip(readFileSync(path.join(from, entry), "utf8")).replaceAll(
    IMPORT,
    (_, start: string, module: string) => {
      imports.push(path.join(path.dirname(entry), `${module}.ts`));
      return `${start}${module}.js"`;
    },
  );
  const target = path.join(to, entry.replace(/\.ts$/, ".js"));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  for (const file of imports) writeStripped(from, to, file, written);
}

function strip(source: string): string {
  const { emitWarning } = process;
  // That the function is experimental is nothing that the user of a harness has to be told.
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
