import type { CheckResult } from "../../src/verdict/index.ts";
import type { LoadFigures } from "./load-figures.ts";

export interface LoadResult {
  figures: LoadFigures;
  judgedMs: number;
  checks: readonly CheckResult[];
  /** Lines of the History that failed checks name. */
  proof: Readonly<Record<number, string>>;
  /** What was still there at the end. */
  left: string[];
  /** Not every job ended in time. */
  timedOut: boolean;
}

/** The end of a load run for people. */
export function loadLines({ figures, judgedMs, checks, proof, left, timedOut }: LoadResult): string[] {
  const { jobs, wallMs, cpuMs, childCpuMs, maxRssMiB, requests, faults, failedRequests, events } = figures;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const total = Object.values(faults).reduce((sum, count) => sum + count, 0);
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ");
  return [
    `jobs      ${counted(jobs)}${timedOut ? "; the time was up" : ""}`,
    `time      ${seconds(wallMs)}, judged in ${seconds(judgedMs)}`,
    `CPU       ${seconds(cpuMs)}${childCpuMs === undefined ? "" : `, its containers ${seconds(childCpuMs)}`}`,
    `memory    ${maxRssMiB} MiB at most, ${events} events`,
    `requests  ${requests.api} to the API server, ${requests.gitlab} to GitLab, ${failedRequests} failed`,
    `faults    ${total}${total === 0 ? "" : `: ${counted(faults)}`}`,
    ...checks.filter(({ outcome }) => outcome === "fail").flatMap((check) => failureLines(check, proof)),
    ...left.map((what) => `left      ${what}`),
  ];
}

function failureLines({ id, expected, got, evidence }: CheckResult, proof: LoadResult["proof"]): string[] {
  const lines = evidence.flatMap((index) => (proof[index] === undefined ? [] : [`            ${proof[index]}`]));
  return [`FAIL      ${id}: expected ${expected}, got ${got}`, ...lines];
}
