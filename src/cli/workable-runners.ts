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

function problemsOf({ executor, url, token }: RunnerConfig, index: number, origins: ConfigOrigins): Found[] {
  const problem =
    (key: string, text: string, hint: string): Found =>
    (severity) => ({
      code: "unworkable-runner",
      severity,
      message: `"runners.${index}.${key}" ${text}`,
      hint,
      ...origins.place(["runners", index, key]),
    });
  return [
    ...(executor === "" || executor === "kubernetes"
      ? []
      : [problem("executor", `is "${executor}", expected kubernetes`, "there is no other executor here")]),
    ...(url === "" ? [problem("url", "is missing", "the address of the GitLab")] : []),
    ...(token === "" ? [problem("token", "is missing", "the runner's authentication token, glrt-…")] : []),
  ];
}
