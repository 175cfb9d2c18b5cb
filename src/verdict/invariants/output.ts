import { notApplicable, verdictOf, type Violation } from "../check.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
import { writtenOutput, type WrittenOutput } from "../observation/written-output.ts";
import { compareOutput, type OutputDifference } from "../trace/compare-output.ts";
import { hasUrlSecrets, maskOutput } from "../trace/mask.ts";
import { patchAt } from "../trace/rebuild-trace.ts";
import { splitStreams, streamBytes, traceOffset, type StreamPiece } from "../trace/split-streams.ts";
import { repairUtf8 } from "../trace/utf8-repair.ts";
import { flag } from "../verdict-context.ts";
import type { Invariant } from "./invariant.ts";
import { judgeLines, type Judgement } from "./output-lines.ts";

const WORK = "01";
const LIMIT_REACHED = "Job's log exceeded limit of";

const HEALTH_CHECK = "gitlab-runner-helper health-check";
const CHECKS =
  /^(?:(?:waiting for TCP connection to localhost on|dialing localhost:|dial succeeded on localhost:|Health check aborted due to error:).*\n)+/;

/**
 * INV-OUTPUT. Every byte that a script wrote is in the job trace exactly once and in order, and nothing else pretends to be
 * script output.
 *
 * The truth is what the stages wrote (`stage-output`: into the container's log file, or, under the legacy strategy, to the outputs of
 * their exec), masked as executor facts 8.6 say. With time stamps
 * (the default) it must equal stream 01 of the trace. The line feed that a stage's exit trap prints before its marker (executor facts 4.2) is
 * part of the protocol: the official runner shows it. Without time stamps the lines of the truth must be in the trace in their order.
 *
 * Without time stamps a line that no script and no runner writes twice must not be there twice.
 *
 * Tolerated: U+FFFD in place of bytes that are no UTF-8; the lost end of output of stages that had not ended when the job was
 * interrupted (cancel, timeout, end of the pod); what checks of services say, before any script's output; the lost end after the documented limit of a log was reached.
 */
export const output: Invariant = {
  id: "INV-OUTPUT",
  title: "script output is in the trace exactly once and in order",
  check(observed) {
    const { jobs } = observed;
    const judged = jobs.filter(({ trace, runs }) => trace.bytes.length > 0 || runs.length > 0);
    if (judged.length === 0) return notApplicable(output.id, "no job wrote anything");
    const results = judged.map((job) => judgeJob(observed, job));
    const bytes = results.reduce((sum, { compared }) => sum + compared, 0);
    const hint = results.find(({ note }) => note !== undefined)?.note;
    const good = { expected: "all script output, once and in order", got: `${bytes} bytes of it`, hint };
    return verdictOf(
      output.id,
      good,
      results.flatMap(({ violations }) => violations),
    );
  },
};

function judgeJob(observed: ObservedCase, job: ObservedJob): Judgement {
  const flaws = job.trace.flaws.map(({ what, offset, patch }): Violation => ({
    expected: `patches of the trace of job ${job.facts.name} to fit together`,
    got: `a ${what} at byte ${offset}`,
    evidence: [patch],
  }));
  const content = flag(observed.context, "FF_TIMESTAMPS", job.facts)
    ? judgeStream(observed, job)
    : judgeLines(job, masked(observed, job, writtenOutput(job, false)));
  return { ...content, violations: [...flaws, ...content.violations] };
}

function judgeStream(observed: ObservedCase, job: ObservedJob): Judgement {
  const pieces = splitStreams(withinLimit(job.trace.bytes));
  const all = streamBytes(pieces, WORK);
  const checks = checksOfServices(job, all);
  const got = all.subarray(checks);
  const unstamped = withoutStamp(job, pieces);
  if (unstamped !== undefined) return { violations: [unstamped], compared: got.length };
  // A runner may hide the protocol's line feed, but then for all stages.
  const truths = [true, false].flatMap((protocolNewline) => maskings(observed, job, protocolNewline));
  if (limitReached(job.trace.bytes) !== undefined) for (const truth of truths) truth.certain = 0;
  const exact = nearestTruth(truths, got);
  if (exact === undefined) return { violations: [], compared: got.length };
  const repaired = nearestTruth(truths.map(repairedOutput), repairUtf8(got));
  if (repaired !== undefined) return { violations: [violation(job, repaired, pieces, checks)], compared: got.length };
  return { violations: [], compared: got.length, note: "bytes that are no UTF-8 were replaced by U+FFFD" };
}

/** What came before the log was too long: it may break off in the middle of a line or its stamp, and what is told of that is nobody's output. */
function withinLimit(trace: Buffer): Buffer {
  const end = limitReached(trace);
  return end === undefined ? trace : trace.subarray(0, end);
}

/** Where the runner says that the log is too long; a script that prints the same has a stamp before it. */
function limitReached(trace: Buffer): number | undefined {
  const told = trace.lastIndexOf(LIMIT_REACHED);
  const end = trace.lastIndexOf("\n", told);
  const isStamped = /^\d{4}-\d\d-\d\dT\S+Z \d\d[OE]/.test(trace.toString("latin1", end + 1, told));
  return told < 0 || end < 0 || isStamped ? undefined : end;
}

/**
 * How many bytes at the beginning the checks of services said, where there was one (executor facts 4.9): they are no script's, but the official
 * runner shows them as one's.
 */
function checksOfServices(job: ObservedJob, got: Buffer): number {
  if (!job.processes.some(({ stdin }) => stdin.trimStart().startsWith(HEALTH_CHECK))) return 0;
  return Buffer.byteLength(CHECKS.exec(got.toString("latin1"))?.[0] ?? "", "latin1");
}

/** With time stamps on, whatever has none is nobody's: neither the runner's words nor a script's. */
function withoutStamp(job: ObservedJob, pieces: readonly StreamPiece[]): Violation | undefined {
  if (limitReached(job.trace.bytes) !== undefined) return undefined;
  const piece = pieces.find(({ stream, bytes }) => stream === "none" && bytes.toString().trim() !== "");
  if (piece === undefined) return undefined;
  return {
    expected: `every line of the trace of job ${job.facts.name} to have its time stamp and stream`,
    got: `at byte ${piece.offset} one without: ${JSON.stringify(piece.bytes.subarray(0, 40).toString("utf8"))}`,
    evidence: [patchAt(job.trace, piece.offset)],
  };
}

interface Miss extends OutputDifference {
  truth: WrittenOutput;
}

/** Undefined when one of the truths is what was got, else the difference from the one that fits longest. */
function nearestTruth(truths: readonly WrittenOutput[], got: Buffer): Miss | undefined {
  let nearest: Miss | undefined;
  for (const truth of truths) {
    const difference = compareOutput(truth.bytes, got, truth.certain);
    if (difference === undefined) return undefined;
    if (nearest === undefined || difference.offset > nearest.offset) nearest = { ...difference, truth };
  }
  return nearest;
}

function repairedOutput(truth: WrittenOutput): WrittenOutput {
  const certain = repairUtf8(truth.bytes.subarray(0, truth.certain)).length;
  return { ...truth, bytes: repairUtf8(truth.bytes), certain };
}

/** Masked in each way that is right. */
function maskings(observed: ObservedCase, job: ObservedJob, protocolNewline: boolean): WrittenOutput[] {
  const written = writtenOutput(job, protocolNewline);
  const usual = masked(observed, job, written);
  return hasUrlSecrets(written.bytes) ? [usual, masked(observed, job, written, "blanks")] : [usual];
}

function masked(
  { context }: ObservedCase,
  job: ObservedJob,
  written: WrittenOutput,
  urlsEndWith: "quotes" | "blanks" = "quotes",
): WrittenOutput {
  const values = job.facts.variables.filter((variable) => variable.masked === true).map(({ value }) => value);
  const allTokens = flag(context, "FF_MASK_ALL_DEFAULT_TOKENS", job.facts);
  const mask = (bytes: Buffer) => maskOutput(bytes, values, allTokens, job.facts.tokenMaskPrefixes, urlsEndWith);
  return {
    ...written,
    bytes: mask(written.bytes),
    certain: mask(written.bytes.subarray(0, written.certain)).length,
  };
}

function violation(
  job: ObservedJob,
  { kind, offset, excerpt, truth }: Miss,
  pieces: readonly StreamPiece[],
  before: number,
): Violation {
  const place = traceOffset(pieces, WORK, before + offset);
  const patch = patchAt(job.trace, place);
  const text = JSON.stringify(excerpt.subarray(0, 40).toString("utf8"));
  return {
    expected: `each byte that the scripts of job ${job.facts.name} wrote once and in order`,
    got: `${kind} output at byte ${offset} of the script output (byte ${place} of the trace): ${text}`,
    evidence: [truth.eventAt(offset), patch],
    unseen: offset >= truth.bytes.length ? job.unseen : undefined,
  };
}
