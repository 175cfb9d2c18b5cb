import { readFile } from "node:fs/promises";
import { formatProblem, UsageError, usageError } from "../diagnostics/index.ts";
import { loadConfig, type Config } from "../runner/index.ts";

export interface UserConfig {
  config: Config;
  text: string;
}

/** Reads the config.toml that a user named; prints its warnings, and throws a `UsageError` where no runner can work with it. */
export async function loadUserConfig(file: string): Promise<UserConfig> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw usageError("unreadable-config", `cannot read ${file}: ${error.message}`, "check the path given to --config");
  });
  const { config, problems } = loadConfig(text, file);
  if (config === undefined) throw new UsageError(problems);
  for (const problem of problems) console.error(formatProblem(problem));
  if (config.runners.length === 0) {
    throw usageError(
      "no-runners",
      `${file} has no [[runners]] section`,
      "add one with url, token and [runners.kubernetes]",
    );
  }
  return { config, text };
}
