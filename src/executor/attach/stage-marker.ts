/** A line by which a stage script tells of its start or its end (executor facts 4.2). */
export interface StageMarker {
  script: string;
  /** Unset at the start. */
  exitCode?: number;
}

/** Undefined when the line is ordinary output. */
export function parseMarker(line: string): StageMarker | undefined {
  if (!line.startsWith("{") || !line.trimEnd().endsWith("}")) return undefined;
  let value: { script?: unknown; command_exit_code?: unknown };
  try {
    value = JSON.parse(line) as typeof value;
  } catch {
    return undefined;
  }
  const { script, command_exit_code: exitCode } = value;
  if (typeof script !== "string") return undefined;
  if (exitCode === undefined) return { script };
  return typeof exitCode === "number" && Number.isInteger(exitCode) ? { script, exitCode } : undefined;
}
