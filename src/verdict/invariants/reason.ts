import { notApplicable, verdictOf, type Violation } from "../check.ts";
import type { EventOf } from "../observation/event-of.ts";
import type { ObservedCase } from "../observation/observed-case.ts";
import { variable, type ObservedJob } from "../observation/observed-job.ts";
import { interruptionOf } from "../observation/interruption.ts";
import { isUserStep } from "../observation/stage-run.ts";
import type { Invariant } from "./invariant.ts";

type Final = EventOf<"job-state">;

const EARLY_MS = 1000;

/** Waiting reasons of containers whose image or set-up is wrong (executor facts 4.9). */
const IMAGE_TROUBLE = new Set([
  "ErrImagePull",
  "ImagePullBackOff",
  "InvalidImageName",
  "ErrImageNeverPull",
  "RegistryUnavailable",
  "SignatureValidationFailed",
  "ImageInspectError",
]);

/** GitLab understands these always; others only if the job says so (executor facts 4.8). */
const ALWAYS_UNDERSTOOD = new Set(["script_failure", "runner_system_failure", "job_execution_timeout"]);

/** What an unsupported reason is told as. */
const TOLD_AS: Readonly<Record<string, string>> = {
  image_pull_failure: "runner_system_failure",
  runner_configuration_error: "script_failure",
  runner_external_dependency_failure: "runner_system_failure",
};

/**
 * INV-REASON. The failure reason and the exit code that GitLab is told match the cause that the History shows: a script that ended with
 * something else than 0, a timeout that was reached, a cancel that was asked for, an image that could not be pulled; and a script that
 * failed by itself is not blamed on the system, nor anything else when the job's time was over.
 *
 * Tolerated: what a GitLab is told instead that does not understand the reason; a script's failure that goes by another name because a cancel, a
 * stop, GitLab's refusal, a timeout or the end of its pod came before it, since each of these is a cause as well; a script killed for want of memory
 * that is blamed on its container, which was killed for the same want, since the kernel may take either first; a timeout up to a second
 * early, as the runner's clock may have begun before GitLab's.
 */
export const reason: Invariant = {
  id: "INV-REASON",
  title: "failure reason and exit code match the cause",
  check(observed) {
    const judged = observed.jobs.flatMap((job) => job.finals.slice(-1).map((final) => ({ job, final })));
    const failures = judged.filter(({ job, final }) => final.state === "failed" && !isGitLabsOwn(job, final));
    if (failures.length === 0) return notApplicable(reason.id, "no job failed");
    const violations = failures.flatMap(({ job, final }) => [
      ...wrongReason(observed, job, final),
      ...wrongExitCode(job, final),
    ]);
    const told = failures.map(({ job, final }) => `${job.facts.name} ${final.failureReason ?? "no reason"}`);
    return verdictOf(reason.id, { expected: "reasons that match their causes", got: told.join(", ") }, violations);
  },
};

/** GitLab failed the job by itself: the reason is not the runner's. */
function isGitLabsOwn({ refusal }: ObservedJob, final: Final): boolean {
  return refusal?.type === "job-drop" && refusal.index < final.index;
}

function wrongReason(observed: ObservedCase, job: ObservedJob, final: Final): Violation[] {
  const told = final.failureReason;
  const name = job.facts.name;
  if (told === undefined) {
    return [{ expected: `a reason why job ${name} failed`, got: "none", evidence: [final] }];
  }
  const need = CAUSES[told]?.(observed, job, final);
  if (need !== undefined && !isToldInstead(observed, job, final)) {
    return [
      {
        expected: `${need} before job ${name} is called ${told}`,
        got: "nothing of the kind",
        evidence: [job.start, final],
        unseen: told === "script_failure" ? job.unseen : undefined,
      },
    ];
  }
  if (ranOut(job, final) && told !== "job_execution_timeout") {
    const expected = `job_execution_timeout for job ${name}, whose timeout of ${job.facts.timeoutSeconds} s was over`;
    return [{ expected, got: told, evidence: [job.start, final] }];
  }
  const script = scriptFailure(job);
  if (script !== undefined && BLAMES_OTHERS.has(told) && !diedForMemory(observed, job, script, final)) {
    const expected = `script_failure for job ${name}, whose script ended with ${script.exitCode}`;
    return [{ expected, got: told, evidence: [script, final] }];
  }
  return [];
}

/** Its time was over and nothing else had ended it before. */
function ranOut(job: ObservedJob, final: Final): boolean {
  const { start, facts, cancel, stop, refusal, pods, runs } = job;
  if (start === undefined) return false;
  const over = start.at + facts.timeoutSeconds * 1000;
  if (final.at < over) return false;
  const others = [cancel, stop, refusal, ...pods.map(({ ending }) => ending)].filter((event) => event !== undefined);
  const failures = runs.flatMap(({ end }) => (end !== undefined && end.exitCode !== 0 ? [end] : []));
  return [...others, ...failures].every(({ at }) => at >= over);
}

const BLAMES_OTHERS = new Set([
  "runner_system_failure",
  "runner_configuration_error",
  "image_pull_failure",
  "runner_external_dependency_failure",
  "unknown_failure",
]);

type Ending = EventOf<"stage-end"> | EventOf<"exec-exit">;

/** What a process ends with that is killed. */
const KILLED = new Set([137, 143]);
/** So far apart is what one and the same end of a container shows. */
const SAME_END_MS = 1000;

/** The process was killed because its container or its pod ended, and not at the runner's wish. */
function diedWithPod({ apiCalls }: ObservedCase, { pods }: ObservedJob, end: Ending): boolean {
  if (!KILLED.has(end.exitCode)) return false;
  return pods.some(({ name, ending }) => {
    const deletion = apiCalls.find(
      ({ request }) => request.verb === "delete" && request.resource === "pods" && request.name === name,
    );
    if (ending === undefined || (deletion !== undefined && deletion.request.index < ending.index)) return false;
    return ending.at - end.at < SAME_END_MS;
  });
}

/** As its container did, as far as the runner can know by the time it tells. */
function diedForMemory({ history }: ObservedCase, { pods }: ObservedJob, end: Ending, final: Final): boolean {
  if (end.exitCode !== 137) return false;
  const uids = new Set(pods.map(({ uid }) => uid));
  return history
    .slice(0, final.index)
    .some((event) => event.type === "container-state" && uids.has(event.uid) && event.reason === "OOMKilled");
}

/** What must have happened for a reason to be true; undefined when it did. */
const CAUSES: Readonly<Record<string, (observed: ObservedCase, job: ObservedJob, final: Final) => string | undefined>> =
  {
    script_failure: (observed, job) => {
      const ends = [...job.runs.flatMap(({ end }) => end ?? []), ...job.processes.flatMap(({ exit }) => exit ?? [])];
      const isOwn = (end: Ending) => end.exitCode !== 0 && !diedWithPod(observed, job, end);
      return ends.some(isOwn) ? undefined : "a stage that ended by itself with something else than 0";
    },
    job_execution_timeout: ({ context }, { facts, start }, final) => {
      const limited = ["RUNNER_SCRIPT_TIMEOUT", "RUNNER_AFTER_SCRIPT_TIMEOUT"].some(
        (key) => variable(facts, key) !== undefined,
      );
      const limits = [facts.timeoutSeconds * 1000, ...context.settings.partTimeoutsMs];
      const least = Math.min(...limits);
      const reached = start !== undefined && final.at - start.at >= least - Math.min(EARLY_MS, least / 10);
      return limited || reached ? undefined : `the timeout of ${facts.timeoutSeconds} s`;
    },
    runner_interrupted: (_, { stop }) => (stop === undefined ? "a stop of the runner" : undefined),
    job_canceled: (_, { cancel }) => (cancel === undefined ? "a cancel" : undefined),
    image_pull_failure: imageTrouble,
    runner_external_dependency_failure: imageTrouble,
    runner_configuration_error: (_, { runs }) => (runs.some(isUserStep) ? "no start of the user's script" : undefined),
  };

function imageTrouble({ history }: ObservedCase, { pods }: ObservedJob): string | undefined {
  const uids = new Set(pods.map(({ uid }) => uid));
  const seen = history.some(
    (event) => event.type === "container-state" && uids.has(event.uid) && IMAGE_TROUBLE.has(event.reason ?? ""),
  );
  return seen ? undefined : "an image that could not be pulled";
}

/** The true reason may be one that this GitLab does not understand. */
function isToldInstead(observed: ObservedCase, job: ObservedJob, final: Final): boolean {
  const understood = new Set([...ALWAYS_UNDERSTOOD, ...(job.facts.failureReasons ?? [])]);
  return Object.entries(TOLD_AS).some(
    ([real, substitute]) =>
      substitute === final.failureReason && !understood.has(real) && CAUSES[real]?.(observed, job, final) === undefined,
  );
}

/** The end of the user's script, if it failed by itself and not because something ended it. */
function scriptFailure(job: ObservedJob): EventOf<"stage-end"> | undefined {
  const interruption = interruptionOf(job);
  const end = job.runs.filter(isUserStep).find((run) => run.end !== undefined && run.end.exitCode !== 0)?.end;
  return end !== undefined && (interruption === undefined || end.index < interruption.index) ? end : undefined;
}

function wrongExitCode(job: ObservedJob, final: Final): Violation[] {
  const script = scriptFailure(job);
  if (script === undefined || final.failureReason !== "script_failure" || script.exitCode === final.exitCode) return [];
  const expected = `exit code ${script.exitCode} of ${script.stage} for job ${job.facts.name}`;
  return [{ expected, got: final.exitCode === undefined ? "none" : `${final.exitCode}`, evidence: [script, final] }];
}
