import type { HistoryEvent } from "../../history/index.ts";
import { interruptionOf } from "./interruption.ts";
import type { ObservedJob } from "./observed-job.ts";
import type { StageRun } from "./stage-run.ts";

/** What a job's stages wrote, as it must reach the trace. */
export interface WrittenOutput {
  bytes: Buffer;
  /** So many bytes no interruption may swallow. */
  certain: number;
  /** The event that tells of the byte at this place, or the nearest one before it. */
  eventAt(offset: number): HistoryEvent | undefined;
}

const NEWLINE = Buffer.of(0x0a);

/** What a script says so shortly before it is ended because its time is up need not be waited for. */
const LAST_WORDS_MS = 1_000;

interface Chunk {
  bytes: Buffer;
  event: HistoryEvent;
  mayBeLost: boolean;
}

/** All output in the order it was written, each stage with the line feed that its exit trap prints, if wanted. */
export function writtenOutput(job: ObservedJob, protocolNewline: boolean): WrittenOutput {
  const interruption = interruptionOf(job);
  const chunks = job.runs.flatMap((run) => chunksOf(run, protocolNewline, lostFrom(run, job, interruption)));
  chunks.sort((a, b) => a.event.index - b.event.index);
  const certain = chunks.findIndex((chunk) => chunk.mayBeLost);
  return {
    bytes: Buffer.concat(chunks.map(({ bytes }) => bytes)),
    certain: lengthOf(certain === -1 ? chunks : chunks.slice(0, certain)),
    eventAt(offset) {
      let rest = offset;
      for (const { bytes, event } of chunks) {
        if (rest < bytes.length) return event;
        rest -= bytes.length;
      }
      return chunks.at(-1)?.event;
    },
  };
}

function chunksOf({ outputs, end }: StageRun, protocolNewline: boolean, lostFrom: number): Chunk[] {
  const chunk = (bytes: Buffer, event: HistoryEvent): Chunk => ({ bytes, event, mayBeLost: event.at >= lostFrom });
  const written = outputs.map((event) => chunk(Buffer.from(event.base64, "base64"), event));
  return end !== undefined && protocolNewline ? [...written, chunk(NEWLINE, end)] : written;
}

function lengthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** World time from which on the output of a run may be missing; infinite where all of it must be there. */
function lostFrom(run: StageRun, job: ObservedJob, interruption: HistoryEvent | undefined): number {
  if (interruption === undefined) return Infinity;
  if (mayBeLost(run, job, interruption)) return -Infinity;
  const final = job.finals.at(-1);
  const outOfTime = final?.failureReason === "job_execution_timeout" && run === lastOfJob(job);
  return outOfTime && run.end !== undefined && run.end.exitCode !== 0 ? run.end.at - LAST_WORDS_MS : Infinity;
}

/**
 * It had not ended when the job was interrupted, or nobody can have known, because its pod went and no other stage followed; or GitLab
 * takes nothing of the job any more.
 */
function mayBeLost(run: StageRun, job: ObservedJob, interruption: HistoryEvent): boolean {
  if (job.refusal !== undefined) return true;
  // What finished although its pod was on its way out has finished with all that it said.
  if (job.finals.at(-1)?.state === "success") return false;
  if (run.end === undefined || run.end.index > interruption.index) return true;
  const podWent = interruption.type !== "job-cancel" && interruption.type !== "job-state";
  return podWent && run === job.runs.at(-1) && job.finals.at(-1)?.failureReason === "runner_system_failure";
}

/** What cleans up afterwards belongs to the runner. */
function lastOfJob({ runs }: ObservedJob): StageRun | undefined {
  return runs.findLast(({ stage }) => stage !== "cleanup_file_variables");
}
