import type { PlanEntry } from "../../src/faults/index.ts";
import { parseScenarios } from "../../src/scenario/parse-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario-schema.ts";

export interface LoadSize {
  jobs: number;
  /** At the same time. */
  parallel: number;
  /** Seconds for all of them together. */
  limit: number;
}

/** One runner and many small jobs, of which each prints something that no other prints, and every tenth fails. */
export function loadScenario({ jobs, parallel, limit }: LoadSize, faults: readonly PlanEntry[]): Scenario {
  const ci = Object.fromEntries(Array.from({ length: jobs }, (_, index) => [`job-${index + 1}`, job(index + 1)]));
  const config = [
    `concurrent = ${parallel}`,
    "check_interval = 1",
    "[[runners]]",
    `request_concurrency = ${Math.min(10, parallel)}`,
    "",
  ];
  const file = {
    title: `${jobs} jobs, ${parallel} at the same time`,
    docs: "Job execution",
    limit,
    config: config.join("\n"),
    project: { ci: JSON.stringify(ci) },
    expect: {},
  };
  const [scenario] = parseScenarios(JSON.stringify(file), "load/jobs", "the load run's own scenario");
  if (scenario === undefined) throw new Error("the load run has no scenario");
  return Object.assign(scenario, { faults: [...faults] });
}

function job(number: number): object {
  const fails = number % 10 === 0;
  return {
    image: "alpine:3.20",
    variables: { GIT_STRATEGY: "none" },
    script: [`echo "this is job ${number}"`, `seq ${number} ${number + 20}`, ...(fails ? ["exit 3"] : [])],
  };
}
