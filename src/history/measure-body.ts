import { createHash } from "node:crypto";
import type { BodyMeasure } from "./history-event.ts";

/** Bytes. What is longer is known by size and hash only. */
export const LONGEST_BODY = 1024 * 1024;

export function measureBody(text: string): BodyMeasure {
  const bytes = Buffer.from(text);
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
