import { createHash } from "node:crypto";

/** A line that tells of the start or the end of a stage script (executor facts 4.2). */
export interface StageMarker {
  script: string;
  /** Unset at the start. */
  exitCode?: number;
  /** Of a start: the hash of the token without which no end of this stage is believed. */
  proof?: string;
  /** Of an end. */
  token?: string;
  /** Of an end: how much the script has written. */
  bytes?: number;
}

/** Undefined when the line is ordinary output. */
export function parseMarker(line: string): StageMarker | undefined {
  if (!line.startsWith("{") || !line.trimEnd().endsWith("}")) return undefined;
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line) as typeof value;
  } catch {
    return undefined;
  }
  const { script, command_exit_code: exitCode, proof, token, bytes } = value;
  if (typeof script !== "string") return undefined;
  if (exitCode === undefined) return { script, ...(typeof proof === "string" ? { proof } : {}) };
  if (typeof exitCode !== "number" || !Number.isInteger(exitCode)) return undefined;
  return {
    script,
    exitCode,
    ...(typeof token === "string" ? { token } : {}),
    ...(typeof bytes === "number" ? { bytes } : {}),
  };
}

/** The hash by which the start of a stage announces the token of its end: who reads it cannot make up an end. */
export function proofOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
