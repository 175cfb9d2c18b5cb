import type { Path } from "../diagnostics/index.ts";
import type { HistoryEvent } from "../history/index.ts";
import type { EventOf } from "./observation/event-of.ts";
import type { CheckResult } from "./verdict.ts";

/** A result before it has its place. */
export interface PlainResult extends CheckResult {
  /** Of an expectation that failed: which part of it decides, from its own place on. */
  within?: Path;
}

type Evidence = readonly (HistoryEvent | undefined)[];

/** More lines than this prove nothing more. */
const MOST_EVIDENCE = 12;

/** The events that prove something: none twice, in their order. */
function indexes(evidence: Evidence): number[] {
  const all = evidence.flatMap((event) => (event === undefined ? [] : [event.index]));
  return [...new Set(all)].slice(0, MOST_EVIDENCE).toSorted((a, b) => a - b);
}

export interface Claim {
  expected: string;
  got: string;
  evidence?: Evidence;
  hint?: string | undefined;
  /** The candidate that came closest, and how it differs. */
  nearest?: string | undefined;
  within?: Path;
}

function result(
  id: string,
  outcome: CheckResult["outcome"],
  { expected, got, evidence = [], hint, nearest, within = [] }: Claim,
): PlainResult {
  const more = outcome === "fail" && within.length > 0 ? { within } : {};
  const near = outcome === "fail" && nearest !== undefined ? { nearest } : {};
  return {
    id,
    outcome,
    expected,
    got,
    evidence: indexes(evidence),
    ...near,
    ...(hint === undefined ? {} : { hint }),
    ...more,
  };
}

export function pass(id: string, claim: Claim): PlainResult {
  return result(id, "pass", claim);
}

export function fail(id: string, claim: Claim): PlainResult {
  return result(id, "fail", claim);
}

export function notApplicable(id: string, why: string): PlainResult {
  return { id, outcome: "not-applicable", expected: "nothing", got: why, evidence: [] };
}

/** A violation of an invariant, before it has the invariant's id. */
export interface Violation extends Claim {
  evidence: Evidence;
  /** It rests on something that did not show, where eyes had failed: no proof. */
  unseen?: EventOf<"unseen"> | undefined;
}

/** The first violation decides; how many more there are is said. What is not proven only because it was not seen neither fails nor passes. */
export function verdictOf(id: string, good: Omit<Claim, "evidence">, violations: readonly Violation[]): PlainResult {
  const [first, ...others] = violations.filter(({ unseen }) => unseen === undefined);
  const unseen = violations[0]?.unseen;
  if (first === undefined && unseen !== undefined) return notApplicable(id, `not seen: ${unseen.message}`);
  if (first === undefined) return pass(id, good);
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return fail(id, { ...first, got: `${first.got}${more}` });
}
