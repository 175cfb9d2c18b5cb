import { parse, TomlError } from "smol-toml";
import type { z } from "zod";
import { isRecord, knownKeys, type Path, type Problem, zodProblems } from "../../diagnostics/index.ts";
import { configOrigins, type ConfigOrigins } from "./config-origins.ts";
import { configSchema } from "./config-schema.ts";
import type { GivenSetting } from "./given/given-setting.ts";
import { readableRest, type ReadableRest } from "./readable-rest.ts";
import type { Config } from "./runner-config.ts";

export interface LoadedConfig {
  /** Unset when nobody can work with it. */
  config?: Config;
  /** Only without `config`, and not for broken TOML: what the rest of the file says, for whoever looks for further problems. */
  rest?: ReadableRest;
  problems: Problem[];
  origins: ConfigOrigins;
}

/**
 * Reads config.toml. Unknown keys are warnings, as GitLab Runner goes on without them; wrong types and broken TOML are errors,
 * and then there is no `config`. `file` is only for the problems' places. Every runner gets what is `given` beside the file.
 */
export function loadConfig(source: string, file: string, given: readonly GivenSetting[] = []): LoadedConfig {
  // A byte order mark says nothing, and editors of Windows write it.
  const text = source.replace(/^\uFEFF/, "");
  if (text.includes("\0")) return { problems: [notUtf8(file)], origins: configOrigins("", file, [], {}) };
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { problems: [brokenToml(error, file)], origins: configOrigins("", file, [], {}) };
  }
  const origins = configOrigins(text, file, given, value);
  const problems = singleRunner(value, origins);
  giveSettings(value, given);
  problems.push(...goneKeys(value, origins));
  let checked = configSchema.safeParse(value);
  // GitLab Runner takes keys in any mixture of capital and small letters.
  while (!checked.success && adoptSpelling(value, checked.error)) checked = configSchema.safeParse(value);
  if (checked.success) {
    const config = checked.data;
    return problems.some(isError)
      ? { rest: { config, without: [] }, problems, origins }
      : { config, problems, origins };
  }
  problems.push(...zodProblems(checked.error, configSchema, value, file, origins.place).map(asWarning));
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  dropUnknownKeys(value, checked.error);
  const tolerant = configSchema.safeParse(value);
  if (tolerant.success && !problems.some(isError)) return { config: tolerant.data, problems, origins };
  const rest = readableRest(value);
  return { ...(rest && { rest }), problems, origins };
}

function notUtf8(file: string): Problem {
  const message = "not valid TOML: the file holds zero bytes, as UTF-16 does";
  return { code: "broken-toml", severity: "error", message, hint: "save it as UTF-8", file };
}

function brokenToml(error: TomlError, file: string): Problem {
  const [first = "", ...rest] = error.message.split("\n");
  const reason = first.replace(/^Invalid TOML document: /, "");
  const message = `not valid TOML: ${reason || rest.join(" ")}`;
  return { code: "broken-toml", severity: "error", message, file, line: error.line, column: error.column };
}

/** `[runners]` for `[[runners]]`: told once, and the rest is checked as if it had been a list. */
function singleRunner(value: unknown, origins: ConfigOrigins): Problem[] {
  const runners = member(value, "runners");
  if (!isRecord(value) || !isRecord(runners) || Array.isArray(runners)) return [];
  const place = origins.place(["runners"]);
  value["runners"] = [runners];
  return [
    {
      code: "wrong-type",
      severity: "error",
      message: '"runners" is a table, expected a list of tables',
      hint: "start each runner with [[runners]]",
      ...place,
    },
  ];
}

function giveSettings(value: unknown, given: readonly GivenSetting[]): void {
  for (const runner of runnersOf(value)) {
    if (!isRecord(runner) || given.length === 0) continue;
    const kubernetes = (runner["kubernetes"] ??= {});
    if (!isRecord(kubernetes)) continue;
    for (const { key, value: wanted } of given) {
      for (const spelling of Object.keys(kubernetes)) if (isSame(spelling, key)) delete kubernetes[spelling];
      kubernetes[key] = wanted;
    }
  }
}

function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

function asWarning(problem: Problem): Problem {
  return problem.code === "unknown-key" ? { ...problem, severity: "warning" } : problem;
}

const GONE = "terminationGracePeriodSeconds";

function goneKeys(value: unknown, origins: ConfigOrigins): Problem[] {
  return runnersOf(value).flatMap((runner, index): Problem[] => {
    const kubernetes = member(runner, "kubernetes");
    if (!isRecord(kubernetes)) return [];
    const found: Problem[] = [];
    for (const key of Object.keys(kubernetes).filter((candidate) => isSame(candidate, GONE))) {
      found.push({
        code: "deprecated-key",
        severity: "warning",
        message: `"${key}" is no longer supported and has no effect`,
        hint: 'use "pod_termination_grace_period_seconds" or "cleanup_grace_period_seconds"',
        ...origins.place(["runners", index, "kubernetes"], key),
      });
      delete kubernetes[key];
    }
    return found;
  });
}

/** Renames unknown keys that differ from a known one only in capital letters; false when there was none. */
function adoptSpelling(value: unknown, error: z.ZodError): boolean {
  let renamed = false;
  forUnknownKeys(value, error, (table, key, path) => {
    const known = knownKeys(configSchema, path).find((candidate) => isSame(candidate, key));
    if (known === undefined || known in table) return;
    table[known] = table[key];
    delete table[key];
    renamed = true;
  });
  return renamed;
}

function dropUnknownKeys(value: unknown, error: z.ZodError): void {
  forUnknownKeys(value, error, (table, key) => void delete table[key]);
}

function forUnknownKeys(
  value: unknown,
  error: z.ZodError,
  act: (table: Record<string, unknown>, key: string, path: Path) => void,
): void {
  for (const issue of error.issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const path = issue.path as Path;
    const table = path.reduce<unknown>((outer, step) => member(outer, step), value);
    for (const key of issue.keys) if (isRecord(table)) act(table, key, path);
  }
}

function runnersOf(value: unknown): unknown[] {
  const runners = member(value, "runners");
  return Array.isArray(runners) ? runners : [];
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function member(value: unknown, key: string | number): unknown {
  return isRecord(value) ? value[key] : undefined;
}
