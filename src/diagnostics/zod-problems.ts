import type { z } from "zod";
import { didYouMean } from "./nearest-name.ts";
import type { Problem } from "./problem.ts";
import { isRecord } from "./is-record.ts";

export type Path = readonly (string | number)[];

/** `file` only where the value does not come from the file that is read. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
}

/** Where a value, or with `key` the key itself, stands in its file; the nearest known place when it is missing. */
export type Locate = (path: Path, key?: string) => Place | undefined;

/** What is wrong with a value, as problems with places; unknown keys come with the name that was probably meant. */
export function zodProblems(
  error: z.ZodError,
  schema: z.ZodType,
  value: unknown,
  file: string,
  locate: Locate,
): Problem[] {
  return error.issues.flatMap((issue) => fromIssue(issue, issue.path as Path, { schema, value, file, locate }));
}

interface Source {
  schema: z.ZodType;
  value: unknown;
  file: string;
  locate: Locate;
}

function fromIssue(issue: z.core.$ZodIssue, path: Path, source: Source): Problem[] {
  const { schema, value, file, locate } = source;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const known = knownKeys(schema, path);
      return problem(
        "unknown-key",
        file,
        locate(path, key),
        `unknown key "${key}"${inside(path)}`,
        didYouMean(key, known) ?? listed(known),
      );
    });
  }
  if (issue.code === "invalid_union") {
    // The alternative that got furthest is the one that was meant.
    const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
    if (deepest !== undefined && depth(deepest) > 0) {
      return deepest.flatMap((inner) => fromIssue(inner, [...path, ...(inner.path as Path)], source));
    }
  }
  const got = valueAt(value, path);
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const hint = typeof got === "string" ? didYouMean(got, values) : undefined;
    return [
      problem(
        "wrong-value",
        file,
        locate(path),
        `${name(path)} is ${show(got)}, expected one of ${choice(values, hint !== undefined)}`,
        hint,
      ),
    ];
  }
  if (issue.code === "invalid_type") {
    const expected = TYPES[issue.expected] ?? issue.expected;
    if (got === undefined)
      return [problem("missing-key", file, locate(path), `${name(path)} is missing, expected ${expected}`)];
    // A schema may know better what to say than the type of its value.
    if (!issue.message.startsWith("Invalid input"))
      return [problem("wrong-type", file, locate(path), `${name(path)} is ${show(got)}: ${issue.message}`)];
    const message = `${name(path)} is ${show(got)}, expected ${expected}`;
    return [problem("wrong-type", file, locate(path), message, typeHint(got, issue.expected))];
  }
  // What zod says of a value that fits none of several schemas.
  const reason = issue.message === "Invalid input" ? "" : `: ${issue.message}`;
  return [problem("wrong-value", file, locate(path), `${name(path)} is ${show(got)}${reason}`)];
}

/** More are no help to read. */
const MANY = 30;

function choice(values: readonly string[], isOneMeant: boolean): string {
  if (values.length <= MANY) return values.join(", ");
  return isOneMeant ? `${values.length} names` : `${values.slice(0, MANY).join(", ")} and ${values.length - MANY} more`;
}

function problem(code: string, file: string, place: Place | undefined, message: string, hint?: string): Problem {
  return { code, severity: "error", message, file, ...place, ...(hint === undefined ? {} : { hint }) };
}

/** Types as people who write TOML and YAML call them. */
const TYPES: Record<string, string> = { record: "table", object: "table", array: "list", int: "whole number" };

/** How the value would have been of the type that was expected. */
function typeHint(got: unknown, expected: string): string | undefined {
  const isPlain = typeof got === "number" || typeof got === "boolean";
  if (expected === "string" && isPlain) return `in quotes: ${JSON.stringify(String(got))}`;
  if (expected === "array" && typeof got === "string") return `in brackets: [${JSON.stringify(got)}]`;
  if (expected === "array" && isRecord(got) && !(got instanceof Date)) return "one of them is a list too: [{…}]";
  const isNumber = (expected === "number" || expected === "int") && /^-?\d+$/.test(String(got));
  const isFlag = expected === "boolean" && (got === "true" || got === "false");
  return typeof got === "string" && (isNumber || isFlag) ? `without quotes: ${got}` : undefined;
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path, code }) => path.length + (code === "unrecognized_keys" ? 1 : 0)));
}

/** The keys that the schema has for the table at `path`. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  let json: JsonSchema | undefined = schema.toJSONSchema({ unrepresentable: "any", io: "input" }) as JsonSchema;
  for (const step of path)
    json = typeof step === "number" ? json?.items : (json?.properties?.[step] ?? asSchema(json?.additionalProperties));
  return Object.keys(json?.properties ?? {});
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
}

function asSchema(schema: JsonSchema | boolean | undefined): JsonSchema | undefined {
  return typeof schema === "object" ? schema : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (isRecord(inner) ? inner[step] : undefined), value);
}

function name(path: Path): string {
  return path.length === 0 ? "the document" : `"${path.join(".")}"`;
}

function inside(path: Path): string {
  return path.length === 0 ? "" : ` in "${path.join(".")}"`;
}

function listed(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : `known here: ${names.join(", ")}`;
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  // In YAML a key with nothing behind it.
  if (value === null) return "empty";
  if (value instanceof Date) return `date ${value.toISOString()}`;
  if (typeof value === "number" && !Number.isFinite(value)) return `number ${value}`;
  const text = JSON.stringify(value) ?? String(value);
  const kind = Array.isArray(value)
    ? "list "
    : isRecord(value)
      ? "table "
      : typeof value === "string"
        ? ""
        : `${typeof value} `;
  return `${kind}${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
}
