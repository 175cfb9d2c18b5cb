import { notApplicable, verdictOf, type Violation } from "../check.ts";
import type { EventOf } from "../observation/event-of.ts";
import { interruptionOf } from "../observation/interruption.ts";
import { variable, type ObservedJob } from "../observation/observed-job.ts";
import { isLegacyStage, type ProcessRun } from "../observation/process-run.ts";
import { isNamed, isUserStep, type StageRun } from "../observation/stage-run.ts";
import { flag } from "../verdict-context.ts";
import type { Invariant } from "./invariant.ts";

/** The container's log file is read by polling: the runner may know of the end of a stage a moment before the witness. */
const WITNESS_MS = 1000;

/** The runner's own: the log file was deleted while it was read (executor facts 4.5). */
const LOG_FILE_GONE = 100;

/**
 * INV-TRUTH. GitLab is told success only if every stage that ran really ended with 0 in its container and the user's script ran;
 * an exit code that GitLab is told is one that a stage, or a process of exec, really had.
 *
 * Evidence is what containers did: `stage-start` and `stage-end`; under the legacy strategy, where no stage was seen by name,
 * the ends of the processes that exec started. Only the last run of a stage counts, since earlier ones may be repeated (`*_ATTEMPTS`).
 * A failed after_script does not fail a job unless AFTER_SCRIPT_IGNORE_ERRORS is false, nor does cleanup_file_variables
 * (executor facts 4.8, 9.1).
 *
 * Where stages could not be seen to their end, what did not show is no lie.
 *
 * Tolerated: an end that the witness sees a moment after the final state, since it polls; any real exit code where a cancel, a timeout or the
 * end of the pod ended the stages, since which one the runner notices first is chance; 100 of the runner's own log reader.
 */
export const truth: Invariant = {
  id: "INV-TRUTH",
  title: "success is told only of what succeeded, and exit codes are the real ones",
  check({ jobs, context }) {
    const judged = jobs.flatMap((job) => job.finals.slice(-1).map((final) => ({ job, final })));
    if (judged.length === 0) return notApplicable(truth.id, "GitLab accepted no final state");
    const violations = judged.flatMap(({ job, final }) => {
      if (final.state !== "success") return wrongExitCode(job, final);
      const legacy = flag(context, "FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY", job.facts);
      return legacy && !job.runs.some(isNamed) ? falseSuccessOfProcesses(job, final) : falseSuccessOfStages(job, final);
    });
    const states = judged.map(({ job, final }) => `${job.facts.name} ${final.state}`);
    return verdictOf(truth.id, { expected: "what the containers bear out", got: states.join(", ") }, violations);
  },
};

type Final = EventOf<"job-state">;

function falseSuccessOfStages(job: ObservedJob, final: Final): Violation[] {
  const last = lastRuns(job);
  const lies = last.flatMap((run) => falseSuccessOf(job, final, run));
  const never = { ...neverStarted(job, final), unseen: job.unseen };
  return job.facts.steps.length === 0 || last.some(isUserStep) ? lies : [...lies, never];
}

function falseSuccessOf(job: ObservedJob, final: Final, run: StageRun): Violation[] {
  const { stage, start, end } = run;
  const expected = `stage ${stage} to end with 0 before job ${job.facts.name} is called a success`;
  if (end === undefined) return [{ expected, got: "it never ended", evidence: [start, final], unseen: job.unseen }];
  if (end.exitCode !== 0 && !mayFail(job, run)) {
    return [{ expected, got: `it ended with ${end.exitCode}`, evidence: [end, final] }];
  }
  return isAfter(end, final) ? [{ expected, got: "it ended afterwards", evidence: [start, final, end] }] : [];
}

function mayFail({ facts }: ObservedJob, { stage }: StageRun): boolean {
  if (stage === "after_script") return variable(facts, "AFTER_SCRIPT_IGNORE_ERRORS") !== "false";
  return stage === "cleanup_file_variables";
}

function falseSuccessOfProcesses(job: ObservedJob, final: Final): Violation[] {
  const stages = job.processes.filter(isLegacyStage);
  const inBuild = stages.filter(({ start }) => start.container === "build");
  const afterScript = job.facts.steps.includes("after_script") && inBuild.length > 1 ? inBuild.at(-1) : undefined;
  const lies = stages.flatMap((run) => {
    const { start, exit } = run;
    const expected = `the stage's process in ${start.container} to end with 0 before job ${job.facts.name} is called a success`;
    if (exit === undefined) return [{ expected, got: "it never ended", evidence: [start, final] }];
    if (isAfter(exit, final)) return [{ expected, got: "it ended afterwards", evidence: [start, final, exit] }];
    if (exit.exitCode === 0 || run === afterScript || isRepeated(run, stages)) return [];
    return [{ expected, got: `it ended with ${exit.exitCode}`, evidence: [start, exit, final] }];
  });
  return job.facts.steps.length === 0 || inBuild.length > 0 ? lies : [...lies, neverStarted(job, final)];
}

function isRepeated({ start, stdin }: ProcessRun, all: readonly ProcessRun[]): boolean {
  return stdin !== "" && all.some((other) => other.start.index > start.index && other.stdin === stdin);
}

function neverStarted({ facts }: ObservedJob, final: Final): Violation {
  const expected = `the script of job ${facts.name} to run before it is called a success`;
  return { expected, got: "it never started", evidence: [final] };
}

function isAfter(end: EventOf<"stage-end"> | EventOf<"exec-exit">, final: Final): boolean {
  return end.index > final.index && end.at > final.at + WITNESS_MS;
}

function wrongExitCode(job: ObservedJob, final: Final): Violation[] {
  const { facts, runs, processes } = job;
  const told = final.exitCode ?? 0;
  if (told === 0 || told === LOG_FILE_GONE) return [];
  // A job that is refused before any pod is made is told with the runner's own code.
  if (runs.length === 0 && final.failureReason === "runner_system_failure") return [];
  const ends = [...runs.flatMap(({ end }) => end ?? []), ...processes.flatMap(({ exit }) => exit ?? [])];
  if (!ends.some(({ exitCode }) => exitCode === told)) {
    const stages = ends.filter(({ type }) => type === "stage-end");
    const real = stages.length > 0 ? stages : ends;
    const failed = real.filter(({ exitCode }) => exitCode !== 0);
    const codes = [...new Set(real.map(({ exitCode }) => exitCode))].join(", ");
    const expected = `an exit code of job ${facts.name} that a stage really had`;
    const evidence = [...(failed.length > 0 ? failed : real.slice(-1)), final];
    return [{ expected, got: `${told}, real were ${codes === "" ? "none" : codes}`, evidence, unseen: job.unseen }];
  }
  return ofAnotherStage(job, final, told);
}

/** The first stage that failed for good decides the job; what comes after it, such as after_script, does not. */
function ofAnotherStage(job: ObservedJob, final: Final, told: number): Violation[] {
  const failures = lastRuns(job).filter((run) => run.end !== undefined && run.end.exitCode !== 0 && !mayFail(job, run));
  const [first] = failures.toSorted((a, b) => a.start.index - b.start.index);
  if (first?.end === undefined || first.end.exitCode === told) return [];
  const interruption = interruptionOf(job);
  if (interruption !== undefined && interruption.index < first.end.index) return [];
  const other = job.runs.find(({ end }) => end?.exitCode === told);
  const expected = `exit code ${first.end.exitCode} of ${first.stage}, which failed first in job ${job.facts.name}`;
  const got = `${told}${other === undefined ? "" : `, that of ${other.stage}`}`;
  return [{ expected, got, evidence: [first.end, other?.end, final] }];
}

/** Earlier runs may have been repeated. */
function lastRuns({ runs }: ObservedJob): StageRun[] {
  return [...new Map(runs.map((run) => [run.stage, run])).values()];
}
