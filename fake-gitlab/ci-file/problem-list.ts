import { type Problem, UsageError } from "../../src/diagnostics/index.ts";

export interface Position {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}

/** Collects everything that is wrong with one CI file, so that its author hears it all at once. */
export interface ProblemList {
  add(code: string, at: Position, message: string, hint?: string): void;
  /** Throws a `UsageError` when there is any. */
  throwIfAny(): void;
}

export function createProblemList(file: string): ProblemList {
  const problems: Problem[] = [];
  return {
    add(code, at, message, hint) {
      // Aliases and `extends` lead to the same place many times.
      if (problems.some((known) => known.line === at.line && known.column === at.column && known.message === message)) {
        return;
      }
      problems.push({
        code,
        severity: "error",
        message,
        file,
        line: at.line,
        column: at.column,
        ...(hint === undefined ? {} : { hint }),
      });
    },
    throwIfAny() {
      if (problems.length > 0) throw new UsageError(problems);
    },
  };
}
