import { rerunCommand } from "./failures.ts";
import type { Report } from "./report-schema.ts";
import type { RunResult } from "./run-result.ts";
import { tally } from "./tally.ts";

/** report.json as text. */
export function jsonReport(run: RunResult): string {
  const report: Report = {
    schema: "faultline.report/2",
    run: run.run,
    subject: run.subject,
    ...(run.subjectVersion === undefined ? {} : { subjectVersion: run.subjectVersion }),
    world: run.world,
    seed: run.seed,
    versions: run.versions,
    startedAt: run.startedAt,
    durationMs: run.durationMs,
    counts: tally(run),
    unfinished: run.unfinished ?? [],
    ...(run.preflight === undefined ? {} : { preflight: { ...run.preflight } }),
    ...(run.leftovers === undefined ? {} : { leftovers: run.leftovers }),
    scenarios: run.scenarios.map(
      ({ excerpts, expectations, invariants, requests, ...rest }) =>
        ({
          ...rest,
          expectations: expectations.map((check) => ({ ...check, evidence: [...check.evidence] })),
          invariants: invariants.map((check) => ({ ...check, evidence: [...check.evidence] })),
          ...(requests === undefined ? {} : { requests: { ...requests } }),
          ...(excerpts === undefined ? {} : { excerpts: { ...excerpts } }),
          rerun: rerunCommand(run, rest),
        }) satisfies Report["scenarios"][number],
    ),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
