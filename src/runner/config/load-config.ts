import { parse, TomlError } from "smol-toml";
import type { z } from "zod";
import { type Locate, type Path, type Problem, zodProblems } from "../../diagnostics/index.ts";
import { configSchema } from "./config-schema.ts";
import type { Config } from "./runner-config.ts";
import { tomlPositions } from "./toml-positions.ts";

/**
 * Reads config.toml. Unknown keys are warnings, as GitLab Runner goes on without them; wrong types and broken TOML are errors,
 * and then there is no `config`. `file` is only for the problems' places.
 */
export function loadConfig(source: string, file: string): { config?: Config; problems: Problem[] } {
  let value: unknown;
  try {
    value = parse(source);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { problems: [brokenToml(error, file)] };
  }
  const locate = lazily(() => tomlPositions(source));
  const problems = [...singleRunner(value, file, locate), ...goneKeys(value, file, locate)];
  const strict = configSchema.safeParse(value);
  if (strict.success) return problems.some(isError) ? { problems } : { config: strict.data, problems };
  problems.push(...zodProblems(strict.error, configSchema, value, file, locate).map(asWarning));
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  dropUnknownKeys(value, strict.error);
  const tolerant = configSchema.safeParse(value);
  return tolerant.success && !problems.some(isError) ? { config: tolerant.data, problems } : { problems };
}

function brokenToml(error: TomlError, file: string): Problem {
  const [first = "", ...rest] = error.message.split("\n");
  const reason = first.replace(/^Invalid TOML document: /, "");
  const message = `not valid TOML: ${reason || rest.join(" ")}`;
  return { code: "broken-toml", severity: "error", message, file, line: error.line, column: error.column };
}

/** `[runners]` for `[[runners]]`: told once, and the rest is checked as if it had been a list. */
function singleRunner(value: unknown, file: string, locate: Locate): Problem[] {
  const runners = member(value, "runners");
  if (!isRecord(value) || !isRecord(runners) || Array.isArray(runners)) return [];
  value["runners"] = [runners];
  return [
    {
      code: "wrong-type",
      severity: "error",
      message: '"runners" is a table, expected a list of tables',
      hint: "start each runner with [[runners]]",
      file,
      ...locate(["runners"]),
    },
  ];
}

function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

function asWarning(problem: Problem): Problem {
  return problem.code === "unknown-key" ? { ...problem, severity: "warning" } : problem;
}

function lazily(create: () => Locate): Locate {
  let made: Locate | undefined;
  return (path, key) => (made ??= create())(path, key);
}

const GONE = "terminationGracePeriodSeconds";

function goneKeys(value: unknown, file: string, locate: Locate): Problem[] {
  const runners = member(value, "runners");
  if (!Array.isArray(runners)) return [];
  return runners.flatMap((runner, index): Problem[] => {
    if (member(member(runner, "kubernetes"), GONE) === undefined) return [];
    return [
      {
        code: "deprecated-key",
        severity: "warning",
        message: `"${GONE}" is no longer supported and has no effect`,
        hint: 'use "pod_termination_grace_period_seconds" or "cleanup_grace_period_seconds"',
        file,
        ...locate(["runners", index, "kubernetes", GONE]),
      },
    ];
  });
}

function dropUnknownKeys(value: unknown, error: z.ZodError): void {
  for (const issue of error.issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const inside = (issue.path as Path).reduce<unknown>((outer, step) => member(outer, step), value);
    for (const key of issue.keys) if (isRecord(inside)) delete inside[key];
  }
}

function member(value: unknown, key: string | number): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
