import type { Findings } from "../history/check-history.ts";
import type { Count, EventPattern, RequestPattern, Step } from "../history/event-pattern.ts";
import type { History } from "../history/history.ts";
import type { ScenarioRun } from "../run-scenario.ts";

/** A History, or what has one: a fake, a world, a scenario that was run. */
export type WithHistory = History | { readonly history: History };

interface Outcome {
  pass: boolean;
  message(): string;
}

/** For `expect.extend`; importing `faultline/vitest` does that. */
export const historyMatchers = {
  toHaveEvent(received: WithHistory, pattern: EventPattern, count?: Count): Outcome {
    return outcome(received, { events: [counted(pattern, count)] });
  },
  toHaveRequest(received: WithHistory, pattern: RequestPattern, count?: Count): Outcome {
    return outcome(received, { requests: [counted(pattern, count)] });
  },
  toHaveEventsInOrder(received: WithHistory, steps: readonly Step[]): Outcome {
    return outcome(received, { sequence: steps.map((step) => ("type" in step ? { event: step } : step)) });
  },
  toHoldInvariants(received: WithHistory): Outcome {
    const history = historyOf(received);
    const { results, failures } = history.checkInvariants();
    const judged = results.filter(({ outcome: each }) => each !== "not-applicable");
    if (judged.length > 0 && failures.length === 0) return { pass: true, message: () => holding(judged) };
    const nothing = "none of the invariants had anything to judge: no job was handed to a runner";
    return { pass: false, message: () => (judged.length === 0 ? nothing : failures.join("\n")) };
  },
  toPass({ id, result, failures }: ScenarioRun): Outcome {
    const head = `${id}: expected pass, got ${result}`;
    return { pass: result === "pass", message: () => [head, ...failures].join("\n") };
  },
};

function counted(pattern: object, count: Count | undefined): object {
  return count === undefined ? pattern : { ...pattern, count };
}

function historyOf(received: WithHistory): History {
  const history = "history" in received ? received.history : received;
  if (typeof history.check !== "function") throw new TypeError("expected a History, or something with a `history`");
  return history;
}

function outcome(received: WithHistory, expect: object): Outcome {
  const history = historyOf(received);
  const findings = history.check(expect);
  const pass = findings.failures.length === 0;
  return { pass, message: () => (pass ? unwanted(history, findings) : findings.failures.join("\n")) };
}

/** What `.not` did not want to see. */
function unwanted(history: History, { results }: Findings): string {
  const lines = history.lines();
  return results
    .flatMap(({ expected, got, evidence }) => [
      `expected not: ${expected}, got ${got}`,
      ...evidence.map((index) => `      ${lines[index] ?? ""}`),
    ])
    .join("\n");
}

function holding(judged: Findings["results"]): string {
  return `expected an invariant not to hold, got ${judged.map(({ id, got }) => `${id}: ${got}`).join("; ")}`;
}
