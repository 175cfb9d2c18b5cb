import { rerunCommand } from "./failures.js";
import { tally } from "./tally.js";
/** report.json as text. */
export function jsonReport(run) {
    const report = {
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
        scenarios: run.scenarios.map(({ excerpts, expectations, invariants, requests, ...rest }) => ({
            ...rest,
            expectations: expectations.map((check) => ({ ...check, evidence: [...check.evidence] })),
            invariants: invariants.map((check) => ({ ...check, evidence: [...check.evidence] })),
            ...(requests === undefined ? {} : { requests: { ...requests } }),
            ...(excerpts === undefined ? {} : { excerpts: { ...excerpts } }),
            rerun: rerunCommand(run, rest),
        })),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
}
