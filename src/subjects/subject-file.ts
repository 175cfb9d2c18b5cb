import { readFile } from "node:fs/promises";
import path from "node:path";
import { UsageError, usageError, type Path, type Problem } from "../diagnostics/index.ts";
import { readDocument, schemaProblems } from "../scenario/parse-yaml.ts";
import { commandWords } from "./command-words.ts";
import { lackProblem } from "./known-lacks.ts";
import { checkProgram, type RunnerProgram } from "./runner-program.ts";
import { subjectSchema } from "./subject-schema.ts";

/** The runner that a subject file describes. Paths in it are relative to its folder. Throws a `UsageError` with every problem and its place. */
export async function loadSubject(file: string): Promise<RunnerProgram> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw usageError(
      "unreadable-subject",
      `cannot read ${file}: ${error.message}`,
      "check the path given to --runner-file",
    );
  });
  return parseSubject(text, file);
}

export function parseSubject(text: string, file: string): RunnerProgram {
  const { value, places } = readDocument(text, file);
  const outcome = subjectSchema.safeParse(value);
  if (!outcome.success) {
    throw new UsageError(schemaProblems(outcome.error, subjectSchema, value, { file, places, origin: (at) => at }));
  }
  const { name, command, version, lacks, environment, limits } = outcome.data;
  const problems = lacks.flatMap((lack, index) => placed(["lacks", index], lackProblem(lack)));
  const words = wordsOf(command, (found) => problems.push(...placed(["command"], found)));
  const asked = version === undefined ? [] : wordsOf(version, (found) => problems.push(...placed(["version"], found)));
  const program: RunnerProgram = {
    name: name ?? (typeof command === "string" ? command : command.join(" ")),
    command: words,
    env: environment,
    cwd: path.dirname(path.resolve(file)),
    lacks,
    limits: { stopMs: limits.stop * 1000, slowdown: limits.slowdown },
    ...(version === undefined ? {} : { version: asked }),
  };
  if (words.length > 0) problems.push(...placed(["command"], checkProgram(program)));
  if (problems.length > 0) throw new UsageError(problems);
  return program;

  function placed(at: Path, found: readonly Problem[]): Problem[] {
    return found.map((problem) => ({ ...problem, file, ...places.of(at) }));
  }
}

function wordsOf(
  command: string | readonly string[],
  report: (problems: readonly Problem[]) => void,
): readonly string[] {
  if (typeof command !== "string") return command;
  try {
    return commandWords(command);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report(error.problems);
    return [];
  }
}
