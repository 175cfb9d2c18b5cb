import { type Problem, UsageError } from "../diagnostics/index.ts";
import type { Config, ConfigOrigins, RunnerConfig } from "../runner/index.ts";

/**
 * A configuration with those `[[runners]]` that this program can work for, and why it cannot for the others. Throws a `UsageError`
 * where none is left.
 */
export function workableRunners(config: Config, origins: ConfigOrigins): { config: Config; problems: Problem[] } {
  const found = config.runners.map((runner, index) => problemsOf(runner, index, origins));
  const runners = config.runners.filter((_, index) => found[index]?.length === 0);
  if (runners.length === 0) throw new UsageError(found.flat().map((problem) => problem("error")));
  return { config: { ...config, runners }, problems: found.flat().map((problem) => problem("warning")) };
}

type Found = (severity: Problem["severity"]) => Problem;

/** Throws a `UsageError` for a `[[runners]]` section of another executor. */
export function requireKubernetes(runner: RunnerConfig, index: number, origins: ConfigOrigins): void {
  if (!isOurs(runner)) throw new UsageError([problemAt(index, origins)("executor", ...otherExecutor(runner))("error")]);
}

function isOurs({ executor }: RunnerConfig): boolean {
  return executor === "" || executor === "kubernetes";
}

function otherExecutor({ executor }: RunnerConfig): [text: string, hint: string] {
  return [`is "${executor}", expected kubernetes`, "there is no other executor here"];
}

function problemsOf(runner: RunnerConfig, index: number, origins: ConfigOrigins): Found[] {
  const problem = problemAt(index, origins);
  return [
    ...(isOurs(runner) ? [] : [problem("executor", ...otherExecutor(runner))]),
    ...(runner.url === "" ? [problem("url", "is missing", "the address of the GitLab")] : []),
    ...(runner.token === "" ? [problem("token", "is missing", "the runner's authentication token, glrt-…")] : []),
  ];
}

function problemAt(index: number, origins: ConfigOrigins) {
  return (key: string, text: string, hint: string): Found =>
    (severity) => ({
      code: "unworkable-runner",
      severity,
      message: `"runners.${index}.${key}" ${text}`,
      hint,
      ...origins.place(["runners", index, key]),
    });
}
