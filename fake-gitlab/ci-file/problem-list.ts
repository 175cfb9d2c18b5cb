import { type Problem, UsageError } from "../../src/diagnostics/index.ts";

export interface Position {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Set in files that are included. */
  file?: string;
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
      const { line, column, file: place = file } = at;
      const isKnown = (known: Problem) =>
        known.file === place && known.line === line && known.column === column && known.message === message;
      if (problems.some(isKnown)) return;
      problems.push({
        code,
        severity: "error",
        message,
        file: place,
        line,
        column,
        ...(hint === undefined ? {} : { hint }),
      });
    },
    throwIfAny() {
      if (problems.length > 0) throw new UsageError(problems);
    },
  };
}
