import path from "node:path";
import { programFile } from "../platform/index.ts";
import { UsageError, usageError } from "../diagnostics/index.ts";
import { commandWords } from "./command-words.ts";
import { placeholderProblems, placeholdersIn } from "./placeholders.ts";

/** A runner that is a program of its own. */
export interface RunnerProgram {
  /** For reports. */
  name: string;
  /** The program and its words, with placeholders. */
  command: readonly string[];
  /** Beside what every runner gets; with placeholders. */
  env: Readonly<Record<string, string>>;
  /** Where it is started. */
  cwd: string;
}

/** The runner of `--runner`. Throws a `UsageError` for a line that cannot be understood, and for a program that is not there. */
export function runnerProgram(line: string): RunnerProgram {
  const program = { name: line.trim(), command: commandWords(line), env: {}, cwd: process.cwd() };
  checkProgram(program);
  return program;
}

/** Throws a `UsageError` unless the program can be started and is told of its GitLab. */
export function checkProgram({ command, env, cwd }: RunnerProgram): void {
  const texts = [...command, ...Object.values(env)];
  const problems = placeholderProblems(texts);
  if (problems.length > 0) throw new UsageError(problems);
  const named = new Set(texts.flatMap(placeholdersIn));
  if (!named.has("config") && !(named.has("gitlab_url") && named.has("token"))) {
    throw usageError(
      "no-config",
      "the runner's command names neither {config} nor {gitlab_url} and {token}, so it could not know its GitLab",
      "gitlab-runner run --config {config}",
    );
  }
  const [word = ""] = command;
  const searchPath = env["PATH"] ?? process.env["PATH"] ?? "";
  if (programFile(word, cwd, searchPath) !== undefined) return;
  const where = word.includes("/") ? `at ${path.resolve(cwd, word)}` : "on the PATH";
  throw usageError(
    "missing-program",
    `the runner's program "${word}" was not found ${where}`,
    "it has to be a file that may be executed",
  );
}
