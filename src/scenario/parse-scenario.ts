import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import type { z } from "zod";
import { UsageError, zodProblems, type Path, type Problem } from "../diagnostics/index.ts";
import { matrixCases } from "./matrix.ts";
import { matrixSchema, scenarioSchema, type Scenario, type ScenarioFile } from "./scenario-schema.ts";

/** Reads one scenario file: one scenario, or one per case of its `matrix`. Throws a `UsageError` with every problem and its place. */
export function parseScenarios(text: string, id: string, file: string): Scenario[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = [...document.errors, ...document.warnings].map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { code: "bad-yaml", severity: "error", message: firstLine(error.message), file, line, column: col };
  });
  if (broken.length > 0) throw new UsageError(broken);

  const whole: unknown = document.toJS();
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  const place = (path: Path, key?: string) => {
    const { line, col } = lines.linePos(offsetOf(document, path, key));
    return { line, column: col };
  };
  const check = (schema: z.ZodType, value: unknown, origin: (path: Path) => Path) => {
    const outcome = schema.safeParse(value);
    if (outcome.success) return outcome.data;
    const locate = (path: Path, key?: string) => {
      if (key === undefined) return place(origin(path));
      return place(origin([...path, key]).slice(0, -1), key);
    };
    problems.push(...zodProblems(outcome.error, schema, value, file, locate));
    return undefined;
  };

  if (check(matrixSchema, whole, (path) => path) === undefined) throw new UsageError(problems);
  for (const { name, value, origin } of matrixCases(whole)) {
    const scenario = check(scenarioSchema, value, origin) as ScenarioFile | undefined;
    if (scenario !== undefined) scenarios.push({ id: name === undefined ? id : `${id}/${name}`, file, ...scenario });
  }
  if (problems.length > 0) throw new UsageError(unique(problems));
  return scenarios;
}

/** What is wrong with the part that all cases share is said once. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
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
