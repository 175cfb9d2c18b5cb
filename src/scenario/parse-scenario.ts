import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { UsageError, zodProblems, type Path, type Problem } from "../diagnostics/index.ts";
import { scenarioSchema, type Scenario } from "./scenario-schema.ts";

/** Reads one scenario file. Throws a `UsageError` with every problem and its place. */
export function parseScenario(text: string, id: string, file: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = [...document.errors, ...document.warnings].map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { code: "bad-yaml", severity: "error", message: firstLine(error.message), file, line, column: col };
  });
  if (broken.length > 0) throw new UsageError(broken);

  const value: unknown = document.toJS();
  const outcome = scenarioSchema.safeParse(value);
  if (outcome.success) return { id, file, ...outcome.data };
  const locate = (path: Path, key?: string) => {
    const { line, col } = lines.linePos(offsetOf(document, path, key));
    return { line, column: col };
  };
  throw new UsageError(zodProblems(outcome.error, scenarioSchema, value, file, locate));
}

/** Start of the value, or of its key, or of the nearest ancestor that is there. */
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

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:$/, "");
}
