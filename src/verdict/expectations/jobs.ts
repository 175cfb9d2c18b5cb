import type { JobExpectation } from "../../scenario/expectations.ts";
import { fail, pass, type PlainResult } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
import { plainLog } from "../trace/plain-log.ts";
import { checkJobPod } from "./pod.ts";
import { checkPorts } from "./ports.ts";
import { checkTerminal } from "./terminal.ts";
import { checkTrace } from "./trace.ts";

/** `jobs:` by name, the last of that name when GitLab tried again; `job:` is the only one. */
export function checkJobs({ jobs, context }: ObservedCase): PlainResult[] {
  const { job: only, jobs: named } = context.expect;
  const wanted = Object.entries(named).map(([name, expectation]) => ({
    id: `jobs.${name}`,
    expectation,
    job: jobs.findLast(({ facts }) => facts.name === name),
  }));
  if (only !== undefined) {
    const names = new Set(jobs.map(({ facts }) => facts.name));
    if (names.size > 1) {
      const got = [...names].join(", ");
      return [fail("job", { expected: "a single job", got, hint: "write jobs: with names instead of job:" })];
    }
    wanted.push({ id: "job", expectation: only, job: jobs.at(-1) });
  }
  return wanted.flatMap(({ id, expectation, job }) =>
    job === undefined
      ? [fail(id, { expected: "a job that the runner worked on", got: "none of that name" })]
      : checkJob(id, job, expectation),
  );
}

function checkJob(id: string, job: ObservedJob, expectation: JobExpectation): PlainResult[] {
  const final = job.finals.at(-1);
  const evidence = [job.runs.findLast(({ end }) => (end?.exitCode ?? 0) !== 0)?.end, final ?? job.start];
  const error = plainLog(job.trace.bytes)
    .split("\n")
    .findLast((line) => line.includes("ERROR: "));
  const hint = error === undefined ? undefined : `the job's log says: ${error.slice(error.indexOf("ERROR: "))}`;
  const equal = (key: string, expected: string | number | undefined, got: string | number): PlainResult[] => {
    if (expected === undefined) return [];
    const shown = key === "exit_code" && got === 0 ? "none" : `${got}`;
    const claim = { expected: `${expected}`, got: shown, evidence, hint };
    return [expected === got ? pass(`${id}.${key}`, { ...claim, hint: undefined }) : fail(`${id}.${key}`, claim)];
  };
  return [
    ...equal("state", expectation.state, final?.state ?? "no final state"),
    ...equal("failure_reason", expectation.failure_reason, final?.failureReason ?? "none"),
    ...equal("exit_code", expectation.exit_code, final?.exitCode ?? 0),
    ...(expectation.trace === undefined ? [] : checkTrace(`${id}.trace`, job, expectation.trace)),
    ...(expectation.pod === undefined ? [] : checkJobPod(`${id}.pod`, job.pods, expectation.pod)),
    ...checkPorts(`${id}.ports`, job, expectation.ports),
    ...(expectation.terminal === undefined ? [] : checkTerminal(`${id}.terminal`, job, expectation.terminal)),
  ];
}
