import { UsageError, zodProblems } from "../../diagnostics/index.ts";
import type { HistoryEvent } from "../../history/index.ts";
import { failuresOf } from "../../report/index.ts";
import { expectationsSchema, type Expectations } from "../../scenario/expectations.ts";
import { defaultSettings, excerpts, judge, secretsOf, type VerdictContext } from "../../verdict/index.ts";
import type { CheckResult } from "../../verdict/index.ts";
import { failureText } from "./failure-text.ts";

/** What checks found, and the failed ones in words: expected, got, nearest miss, lines of proof. */
export interface Findings {
  results: readonly CheckResult[];
  failures: readonly string[];
}

/** Holds expectations in the words of scenarios against a History. Throws a `UsageError` for words that there are not. */
export function checkExpectations(history: readonly HistoryEvent[], expect: object): Findings {
  const outcome = expectationsSchema.safeParse(expect);
  if (!outcome.success) {
    throw new UsageError(zodProblems(outcome.error, expectationsSchema, expect, "expected", () => undefined));
  }
  const context = bareContext(history, outcome.data);
  const { expectations } = judge(history, context);
  return findings(history, expectations, context);
}

/** Holds the invariants against the History of a runner's work; those of `ids`, or all. */
export function checkInvariants(history: readonly HistoryEvent[], context: VerdictContext): Findings {
  const { invariants } = judge(history, context);
  return findings(history, invariants, context);
}

function findings(
  history: readonly HistoryEvent[],
  results: readonly CheckResult[],
  context: VerdictContext,
): Findings {
  const verdict = { outcome: "fail", expectations: results, invariants: [] } as const;
  const failed = failuresOf({ ...verdict, excerpts: excerpts(history, verdict, secretsOf(context)) });
  return {
    results,
    failures: failed.map(failureText),
  };
}

/** Nothing is known but the History, and everybody in it is meant. */
function bareContext(history: readonly HistoryEvent[], expect: Expectations): VerdictContext {
  const users = history.flatMap((event) => (event.type === "request" && event.user !== undefined ? [event.user] : []));
  return {
    expect,
    subjectUsers: [...new Set(users)],
    jobs: [],
    settings: defaultSettings,
    flags: {},
    plan: [],
    actions: [],
    secrets: [],
    timedOut: false,
  };
}
