import type { Violation } from "../check.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
import type { WrittenOutput } from "../observation/written-output.ts";
import { holdsLines } from "../trace/holds-lines.ts";
import { patchAt } from "../trace/rebuild-trace.ts";
import { repairUtf8 } from "../trace/utf8-repair.ts";

export interface Judgement {
  violations: Violation[];
  /** Bytes of output. */
  compared: number;
  note?: string;
}

/** The lines that scripts wrote, in their order, and none of them more often than it was written. */
export function judgeLines(job: ObservedJob, written: WrittenOutput): Judgement {
  const lost = holdsLines(job.trace.bytes, written.bytes.subarray(0, written.certain));
  if (lost === undefined) return { violations: judgeCopies(job, written), compared: written.bytes.length };
  const expected = `the lines that the scripts of job ${job.facts.name} wrote, in their order`;
  const got = `missing or out of order: ${JSON.stringify(lost.line.slice(0, 60))}`;
  return {
    violations: [{ expected, got, evidence: [written.eventAt(lost.offset), job.trace.patches.at(-1)] }],
    compared: written.bytes.length,
  };
}

/** Shorter lines, and those that runners write themselves, may well be there once more. */
const TELLING = 12;
const RUNNERS_OWN =
  /^(Job succeeded|ERROR|WARNING|Running|Preparing|Getting|Using|Waiting|Uploading|Cleaning|Executing|Restoring|Downloading|Saving|section_)/;

function judgeCopies(job: ObservedJob, written: WrittenOutput): Violation[] {
  const truth = linesOf(repairUtf8(written.bytes));
  const traced = linesOf(repairUtf8(job.trace.bytes));
  for (const [line, count] of truth) {
    const copies = traced.get(line) ?? 0;
    if (copies <= count || line.length < TELLING || RUNNERS_OWN.test(line)) continue;
    const second = job.trace.bytes.indexOf(line, job.trace.bytes.indexOf(line) + 1);
    const expected = `each line that the scripts of job ${job.facts.name} wrote as often as they wrote it`;
    const got = `${JSON.stringify(line.slice(0, 60))} ${copies} times, written ${count === 1 ? "once" : `${count} times`}`;
    const at = written.bytes.indexOf(line);
    return [
      { expected, got, evidence: [written.eventAt(Math.max(0, at)), patchAt(job.trace, second)], unseen: job.unseen },
    ];
  }
  return [];
}

/** Without what only colours them. */
function linesOf(bytes: Buffer): Map<string, number> {
  const counts = new Map<string, number>();
  const text = bytes.toString("utf8").replaceAll(/\u001B\[[0-9;]*[mK]/g, "");
  for (const line of text.split(/\r?\n|\r/)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
