import type { Report } from "../report-schema.ts";

type ReportedScenario = Report["scenarios"][number];

export interface ComparedSubject {
  /** Different for each. */
  label: string;
  report: Report;
}

/** One scenario; in the order of the subjects, undefined where it was not run. */
export interface ComparedScenario {
  id: string;
  results: readonly (ReportedScenario | undefined)[];
}

export interface Comparison {
  subjects: readonly ComparedSubject[];
  scenarios: readonly ComparedScenario[];
}

/** Reports side by side, scenario by scenario. */
export function compareReports(reports: readonly Report[]): Comparison {
  const byId = reports.map(({ scenarios }) => new Map(scenarios.map((scenario) => [scenario.id, scenario])));
  const ids = new Set(reports.flatMap(({ scenarios }) => scenarios.map(({ id }) => id)));
  return {
    subjects: labelled(reports),
    scenarios: [...ids].toSorted().map((id) => ({ id, results: byId.map((results) => results.get(id)) })),
  };
}

/** The name of the subject; with its run where several have the same name, and with a number where even that is the same. */
function labelled(reports: readonly Report[]): ComparedSubject[] {
  const used = new Set<string>();
  return reports.map((report) => {
    const isAlone = reports.filter(({ subject }) => subject === report.subject).length === 1;
    const name = isAlone ? report.subject : `${report.subject} (${report.run})`;
    let label = name;
    for (let number = 2; used.has(label); number++) label = `${name} #${number}`;
    used.add(label);
    return { label, report };
  });
}

/** It was played to its end, so its times and requests mean something. */
export function wasPlayed(result: ReportedScenario | undefined): result is ReportedScenario {
  return result !== undefined && !["skip", "unsupported", "error"].includes(result.result);
}

/** Those that every subject played. */
export function playedByAll({ scenarios }: Comparison): ComparedScenario[] {
  return scenarios.filter(({ results }) => results.every(wasPlayed));
}

/** How often a runner asks for jobs says how long it had none, so it does not count. */
const POLL = "gitlab POST /jobs/request";

export function requestKinds(result: ReportedScenario | undefined): [string, number][] {
  return Object.entries(result?.requests ?? {}).filter(([kind]) => kind !== POLL);
}

export function requestsOf(result: ReportedScenario | undefined): number {
  return requestKinds(result).reduce((sum, [, count]) => sum + count, 0);
}
