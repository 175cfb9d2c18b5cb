import { nearestName } from "../../diagnostics/index.ts";
import { mismatchText, type Mismatch } from "./partial-match.ts";

export interface Miss<T> {
  candidate: T;
  differences: readonly Mismatch[];
}

/** What tells one kind from another: who differs here is hardly near. */
const KIND = new Set(["to", "type", "verb", "resource", "subresource"]);

/** The candidate that differs least, the later of two; undefined when none has anything in common with what was looked for. */
export function nearestMiss<T>(
  candidates: readonly T[],
  differencesOf: (candidate: T) => Mismatch[],
): Miss<T> | undefined {
  let nearest: Miss<T> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const differences = differencesOf(candidate);
    const distance = differences.reduce((sum, difference) => sum + weight(difference), 0);
    if (distance > 0 && distance <= least && distance < 20) [nearest, least] = [{ candidate, differences }, distance];
  }
  return nearest;
}

function weight({ path, expected, got }: Mismatch): number {
  if (KIND.has(path)) return 10;
  const alike = typeof expected === "string" && typeof got === "string" && nearestName(expected, [got]) !== undefined;
  return alike ? 0.5 : 1;
}

/** `status is 500, expected 409; body.kind is "Pod", expected absent`. */
export function differencesText(differences: readonly Mismatch[]): string {
  return differences.map((difference) => mismatchText(difference)).join("; ");
}
