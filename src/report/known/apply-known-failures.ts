import { failuresOf } from "../failures.ts";
import type { ScenarioResult } from "../run-result.ts";
import type { KnownFailure } from "./known-failure.ts";

/**
 * The result in the light of what is known: a failure is known when every check that failed is one that was said to fail; what was to fail
 * and passes is unexpected. Errors of the harness, skips and what is unsupported stay what they are.
 */
export function applyKnownFailures(result: ScenarioResult, known: readonly KnownFailure[]): ScenarioResult {
  const entries = known.filter(({ scenarios }) => scenarios.has(result.id));
  const [first] = entries;
  if (first === undefined) return result;
  if (result.result === "pass") {
    if (entries.every(({ sometimes }) => sometimes)) return result;
    const reason = `it passes, but ${first.place} says that it fails: ${first.reason}`;
    return { ...result, result: "unexpected-pass", reason };
  }
  if (result.result !== "fail") return result;
  const others = failuresOf(result)
    .map(({ id }) => id)
    .filter((id) => !entries.some(({ checks }) => covers(checks, id)));
  if (others.length === 0) {
    return { ...result, result: "known-failure", reason: entries.map(({ reason }) => reason).join("; ") };
  }
  return { ...result, reason: `fails otherwise than ${first.place} says: ${others.join(", ")}` };
}

/** In ids of checks brackets are brackets, and a star may mean dots and slashes as well. */
function covers(checks: readonly string[] | undefined, id: string): boolean {
  return checks === undefined || checks.some((check) => check === id || asPattern(check).test(id));
}

function asPattern(glob: string): RegExp {
  const literal = glob.split("*").map((piece) => piece.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join(".*")}$`, "u");
}
