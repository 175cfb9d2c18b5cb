import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import type { z } from "zod";
import { cloneJson, isObject } from "../../fake-apiserver/storage/json.ts";
import { didYouMean, UsageError, usageError } from "../../src/diagnostics/index.ts";
import { readDocument, schemaProblems } from "../../src/scenario/parse-yaml.ts";
import { sequenceSchema, type Sequence, type Step } from "./sequence.ts";

const FOLDER = path.resolve(import.meta.dirname, "sequences");

/** Every written sequence, by id. Throws a `UsageError` with the place of what is wrong. */
export async function loadSequences(): Promise<Sequence[]> {
  const names = (await Array.fromAsync(glob("**/*.yaml", { cwd: FOLDER }))).sort();
  return Promise.all(names.map((name) => loadSequence(name)));
}

async function loadSequence(name: string): Promise<Sequence> {
  const absolute = path.join(FOLDER, name);
  const file = path.relative("", absolute);
  const { value, places } = readDocument(await readFile(absolute, "utf8"), file);
  const parsed = sequenceSchema.safeParse(value);
  if (!parsed.success) {
    const source = { file, places, origin: (path: readonly (string | number)[]) => path };
    throw new UsageError(schemaProblems(parsed.error, sequenceSchema, value, source));
  }
  const { title, managedFields, steps } = parsed.data;
  const id = name.slice(0, -".yaml".length);
  const all = steps.flatMap(varied);
  const twice = all.find(({ say }, index) => all.findIndex((other) => other.say === say) !== index);
  if (twice !== undefined)
    throw usageError("two-steps", `${file} has two steps "${twice.say}"`, "give one another name");
  return { id, title, managedFields, steps: all };
}

function varied({ variants, ...step }: z.infer<typeof sequenceSchema>["steps"][number]): Step[] {
  if (variants === undefined) return [step as Step];
  return Object.entries(variants).map(([name, change]) => {
    const body = cloneJson(step.body);
    for (const [path, to] of Object.entries(change)) setAt(body, path.split("."), to);
    return Object.assign({}, step, { say: `${step.say}, ${name}`, body }) as Step;
  });
}

/** Sets what stands at a path such as `spec.containers.0.image`, or takes it away (null). */
export function setAt(parent: unknown, [key = "", ...rest]: string[], to: unknown): void {
  const target = (Array.isArray(parent) || isObject(parent) ? parent : {}) as Record<string, unknown>;
  if (rest.length > 0) {
    target[key] ??= {};
    setAt(target[key], rest, to);
  } else if (to === null) delete target[key];
  else target[key] = to;
}

/** Those that the ids or globs mean; all when none is given. Throws a `UsageError` for a name that fits none. */
export function selectById<T extends { id: string }>(all: readonly T[], patterns: readonly string[]): T[] {
  if (patterns.length === 0) return [...all];
  const ids = all.map(({ id }) => id);
  const unknown = patterns.find((pattern) => !ids.some((id) => picomatch.isMatch(id, pattern)));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, ids) ?? "npm run differential -- --list shows all";
    throw usageError("unknown-sequence", `no sequence "${unknown}"`, hint);
  }
  return all.filter(({ id }) => picomatch.isMatch(id, [...patterns]));
}
