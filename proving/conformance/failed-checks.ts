import type { Report } from "../../src/report/report-schema.ts";

type ScenarioReport = Report["scenarios"][number];

/** What a scenario failed by, the invariants first: `INV-TRUTH`, `job.state`; of a broken harness its reason. */
export function failedChecks({ result, invariants, expectations, reason }: ScenarioReport): string[] {
  if (result !== "fail" && result !== "error") return [];
  const ids = [...invariants, ...expectations].filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
  return ids.length > 0 ? ids : [reason ?? result];
}
