import { formatProblem, type Problem } from "../diagnostics/index.ts";
import {
  effectiveSettings,
  loadConfig,
  settingName,
  type EffectiveSetting,
  type Origin,
  type RunnerSettings,
} from "../runner/index.ts";
import { isRelated, problemsOf } from "./checked-config.ts";
import { EXIT } from "./exit-codes.ts";

/** Prints what counts of a configuration, where it comes from, and everything that is wrong with it. Gives the exit code. */
export async function checkConfig(
  file: string,
  text: string,
  settings: RunnerSettings,
  json: boolean,
): Promise<number> {
  const { config: whole, rest, problems: loading, origins } = loadConfig(text, file, settings.given);
  const config = whole ?? rest?.config;
  const without = rest?.without ?? [];
  const found = config === undefined ? [] : await problemsOf(config, file, origins, without);
  const problems = [...settings.problems, ...[...loading, ...found].sort(byPlace)];
  const effective = (config === undefined ? [] : effectiveSettings(config, origins)).filter(
    ({ path }) => !without.some((gone) => isRelated(gone, path)),
  );
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (json) console.log(JSON.stringify({ file, ok: errors === 0, settings: effective.map(asJson), problems }, null, 2));
  else {
    for (const line of asLines(effective)) console.log(line);
    for (const problem of problems) console.error(formatProblem(problem));
    console.log(summary(file, problems, errors));
  }
  return errors === 0 ? EXIT.ok : EXIT.usage;
}

function byPlace(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

function asLines(settings: readonly EffectiveSetting[]): string[] {
  const rows = settings.map(({ path, value, origin, instead }) => {
    const because = instead && `, as ${originText(instead.origin)} gives ${JSON.stringify(instead.written)}`;
    return [`${settingName(path)} = ${shown(value)}`, `${originText(origin)}${because ?? ""}`] as const;
  });
  const width = Math.min(72, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => `${left.padEnd(width)}  # ${right}`);
}

function shown(value: unknown): string {
  return value === undefined ? "(not set)" : JSON.stringify(value);
}

function originText(origin: Origin): string {
  switch (origin.kind) {
    case "file":
      return `${origin.file}:${origin.line}:${origin.column}`;
    case "environment":
      return `environment variable ${origin.name}`;
    case "flag":
      return origin.name;
    case "default":
      return "default";
  }
}

function asJson({ path, value, origin, instead }: EffectiveSetting): Record<string, unknown> {
  return { key: settingName(path), value: value ?? null, origin, ...(instead && { instead }) };
}

function summary(file: string, problems: readonly Problem[], errors: number): string {
  if (problems.length === 0) return `${file}: no problems`;
  const warnings = problems.length - errors;
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
  return `${file}: ${count(errors, "error")}, ${count(warnings, "warning")}`;
}
