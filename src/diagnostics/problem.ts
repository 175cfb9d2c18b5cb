/** Something wrong with what a user gave: always says where, what was got, what would be right and what to do. */
export interface Problem {
  /** Stable, for machines: `unknown-key`, `wrong-type`, `unknown-scenario`. */
  code: string;
  severity: "error" | "warning";
  /** One sentence with what was got and what was expected. */
  message: string;
  /** What to do about it. */
  hint?: string;
  file?: string;
  /** From 1. */
  line?: number;
  /** From 1. */
  column?: number;
}

/** `file:line:col: error: message. hint` */
export function formatProblem({ severity, message, hint, file, line, column }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${place === "" ? "" : `${place}: `}${severity}: ${message}${hint === undefined ? "" : ` (${hint})`}`;
}

/** The same of what was not read from a text: lines and columns would be nobody's. */
export function withoutLine({ code, severity, message, hint, file }: Problem): Problem {
  return { code, severity, message, ...(hint === undefined ? {} : { hint }), ...(file === undefined ? {} : { file }) };
}

/** Thrown where a problem ends the program; the command line prints it and exits with 2. */
export class UsageError extends Error {
  override name = "UsageError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

export function usageError(code: string, message: string, hint?: string): UsageError {
  return new UsageError([{ code, severity: "error", message, ...(hint === undefined ? {} : { hint }) }]);
}
