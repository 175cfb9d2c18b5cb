import type { GitLab, JobRecord } from "../../fake-gitlab/index.ts";
import { plainLog } from "../verdict/trace/plain-log.ts";

export interface JobNewsOptions {
  /** A JSON line for each change instead of a line for people. */
  json: boolean;
  /** The traces, too, line by line. */
  verbose: boolean;
  print(line: string): void;
}

/** Tells of every new state of every job. */
export function tellOfJobs(gitlab: GitLab, options: JobNewsOptions): void {
  const told = new Map<number, { state: string; traceEnd: number }>();
  gitlab.onChange((job) => {
    const known = told.get(job.id) ?? { state: "", traceEnd: 0 };
    told.set(job.id, known);
    if (options.verbose) known.traceEnd = tellTrace(job, known.traceEnd, options);
    if (known.state === job.state) return;
    known.state = job.state;
    options.print(options.json ? JSON.stringify({ job: facts(job) }) : `job ${job.id} ${job.name}: ${stateText(job)}`);
  });
}

/** Whole lines only. Gives where the next ones begin. */
function tellTrace({ id, name, trace }: JobRecord, from: number, { json, print }: JobNewsOptions): number {
  const end = trace.lastIndexOf("\n") + 1;
  if (end <= from) return from;
  const text = plainLog(trace.subarray(from, end));
  if (json) print(JSON.stringify({ trace: { job: id, text } }));
  else for (const line of text.replace(/\n$/, "").split("\n")) print(`${name} | ${line.replace(/\r$/, "")}`);
  return end;
}

function facts({ id, name, stage, state, failureReason, exitCode }: JobRecord) {
  return { id, name, stage, state, failureReason, exitCode };
}

function stateText({ state, failureReason, exitCode }: JobRecord): string {
  const details = [failureReason, exitCode === undefined ? undefined : `exit code ${exitCode}`].filter(
    (detail) => detail !== undefined,
  );
  return details.length === 0 ? state : `${state} (${details.join(", ")})`;
}
