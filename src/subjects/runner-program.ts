import path from "node:path";
import { programFile } from "../platform/index.ts";
import { UsageError, type Problem } from "../diagnostics/index.ts";
import { commandWords } from "./command-words.ts";
import { placeholderProblems, placeholdersIn } from "./placeholders.ts";
import { DEFAULT_LIMITS, type SubjectLimits } from "./subject.ts";

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
  /** Features, feature flags and settings that it does not have. */
  lacks: readonly string[];
  limits: SubjectLimits;
  /** A command that prints its version. */
  version?: readonly string[];
}

/** The runner of `--runner`. Throws a `UsageError` for a line that cannot be understood, and for a program that is not there. */
export function runnerProgram(line: string): RunnerProgram {
  const command = commandWords(line);
  const program = { name: line.trim(), command, env: {}, cwd: process.cwd(), lacks: [], limits: DEFAULT_LIMITS };
  const problems = checkProgram(program);
  if (problems.length > 0) throw new UsageError(problems);
  return program;
}

/** Why the program cannot be started, or would not be told of its GitLab. */
export function checkProgram(program: RunnerProgram): Problem[] {
  const { command, env, version } = program;
  const texts = [...command, ...Object.values(env)];
  return [
    ...placeholderProblems(texts),
    ...untold(texts),
    ...missing(program, command[0]),
    ...(version === undefined ? [] : missing(program, version[0])),
  ];
}

function untold(texts: readonly string[]): Problem[] {
  const named = new Set(texts.flatMap(placeholdersIn));
  if (named.has("config") || (named.has("gitlab_url") && named.has("token"))) return [];
  const message =
    "the runner's command names neither {config} nor {gitlab_url} and {token}, so it could not know its GitLab";
  return [{ code: "no-config", severity: "error", message, hint: "as in: gitlab-runner run --config {config}" }];
}

function missing({ env, cwd }: RunnerProgram, word = ""): Problem[] {
  if (programFile(word, cwd, env["PATH"] ?? process.env["PATH"] ?? "") !== undefined) return [];
  const where = word.includes("/") ? `at ${path.resolve(cwd, word)}` : "on the PATH";
  const message = `the runner's program "${word}" was not found ${where}`;
  return [{ code: "missing-program", severity: "error", message, hint: "it has to be a file that may be executed" }];
}
