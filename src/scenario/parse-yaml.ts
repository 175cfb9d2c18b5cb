import { LineCounter, parseDocument, type Document } from "yaml";
import { UsageError, zodProblems, type Path, type Problem } from "../diagnostics/index.ts";
import type { z } from "zod";
import { documentPlaces, type DocumentPlaces } from "./document-places.ts";

/** A YAML text that is well formed. */
export interface ReadDocument {
  value: unknown;
  places: DocumentPlaces;
}

/** Throws a `UsageError` with the first place where the text is no YAML. */
export function readDocument(text: string, file: string): ReadDocument {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines });
  const [broken] = [...document.errors, ...document.warnings].map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { code: "bad-yaml", severity: "error", message: firstLine(error.message), file, line, column: col };
  });
  // What follows the first break are mostly its consequences.
  if (broken !== undefined) throw new UsageError([broken]);
  return { value: document.toJS() as unknown, places: documentPlaces(text, document, lines) };
}

/** What is wrong with a value of the document, with its place; `origin` tells where a path of the value stands in the text. */
export function schemaProblems(
  error: z.ZodError,
  schema: z.ZodType,
  value: unknown,
  { file, places, origin }: { file: string; places: DocumentPlaces; origin: (path: Path) => Path },
): Problem[] {
  return zodProblems(error, schema, value, file, (path, key) => {
    if (key === undefined) return places.of(origin(path));
    return places.of(origin([...path, key]).slice(0, -1), key);
  });
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:$/, "");
}
