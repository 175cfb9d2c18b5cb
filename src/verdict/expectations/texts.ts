import { fail, pass } from "../check.ts";
import { eventsOf } from "../observation/event-of.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import { plainLog, warningLines } from "../trace/plain-log.ts";
import type { CheckResult } from "../verdict.ts";

/** `warnings:` in the WARNING lines of any job's log. */
export function checkWarnings({ jobs, context }: ObservedCase): CheckResult[] {
  const lines = jobs.flatMap(({ trace }) => warningLines(plainLog(trace.bytes)));
  return context.expect.warnings.map((text, index) => {
    const claim = {
      expected: `a WARNING line with ${JSON.stringify(text)}`,
      got: lines.length === 0 ? "no warning at all" : lines.map((line) => JSON.stringify(line)).join(", "),
      evidence: jobs.map(({ trace }) => trace.patches.at(-1)),
    };
    const id = `warnings[${index}]`;
    return lines.some((line) => line.includes(text)) ? pass(id, claim) : fail(id, claim);
  });
}

/** `runner_log:` in the messages of the runner's own log and their fields. */
export function checkRunnerLog({ history, context }: ObservedCase): CheckResult[] {
  const { runner_log: expected } = context.expect;
  if (expected === undefined) return [];
  const entries = eventsOf(history, "runner-log").map((event) => ({
    event,
    text: [event.message, ...Object.entries(event.fields ?? {}).map(([key, value]) => `${key}=${value}`)].join(" "),
  }));
  const find = (text: string) => entries.find((entry) => entry.text.includes(text));
  return [
    ...expected.contains.map((text, index) => {
      const found = find(text);
      const id = `runner_log.contains[${index}]`;
      const claim = { expected: `${JSON.stringify(text)} in the runner's log`, evidence: [found?.event] };
      return found === undefined
        ? fail(id, { ...claim, got: `${entries.length} lines without it` })
        : pass(id, { ...claim, got: found.text });
    }),
    ...expected.lacks.map((text, index) => {
      const found = find(text);
      const id = `runner_log.lacks[${index}]`;
      const claim = { expected: `no ${JSON.stringify(text)} in the runner's log`, evidence: [found?.event] };
      return found === undefined ? pass(id, { ...claim, got: "none" }) : fail(id, { ...claim, got: found.text });
    }),
  ];
}
