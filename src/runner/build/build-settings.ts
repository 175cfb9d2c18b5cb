import { parseGoDuration } from "../config/go-duration.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import { type FeatureFlags, parseBool } from "./feature-flags.ts";
import { integer } from "./integer.ts";
import type { Variables } from "./variables.ts";

/** What variables say about how a job is run, checked, with a complaint for each value that makes no sense. */
export interface BuildSettings {
  gitStrategy: "clone" | "fetch" | "none" | "empty";
  getSourcesAttempts: number;
  restoreCacheAttempts: number;
  downloadArtifactsAttempts: number;
  scriptTimeout: TimeLimit;
  afterScriptTimeout: TimeLimit;
  afterScriptIgnoresErrors: boolean;
  debugTrace: boolean;
  /** Each is a sentence for the job's log. */
  problems: readonly string[];
}

export interface TimeLimit {
  /** The variable that sets it. */
  name: string;
  /** Its value. */
  text: string;
  /** 0: no limit of its own. */
  seconds: number;
  /** What is wrong with the variable's value. */
  problem?: string;
}

const AFTER_SCRIPT_SECONDS = 300;
const ATTEMPTS = [
  "GET_SOURCES_ATTEMPTS",
  "ARTIFACT_DOWNLOAD_ATTEMPTS",
  "RESTORE_CACHE_ATTEMPTS",
  "EXECUTOR_JOB_SECTION_ATTEMPTS",
  "SECRETS_RETRIEVAL_ATTEMPTS",
] as const;
const STRATEGIES = ["clone", "fetch", "none", "empty"] as const;

export function buildSettings(
  job: JobPayload,
  runner: RunnerConfig,
  variables: Variables,
  flags: FeatureFlags,
): BuildSettings {
  const problems: string[] = [];
  const complain = (key: string, expected: string, usual: unknown) =>
    problems.push(
      `${key}: expected ${expected} got ${JSON.stringify(variables.get(key))}, using default value: ${String(usual)}`,
    );
  const value = <T>(key: string, expected: string, usual: T, parse: (text: string) => T | undefined): T => {
    const text = variables.get(key);
    if (text === "") return usual;
    const parsed = parse(text);
    if (parsed === undefined) complain(key, expected, usual);
    return parsed ?? usual;
  };
  const bool = (key: string, usual: boolean) => value(key, "bool", usual, parseBool);
  const int = (key: string, usual: number) => value(key, "int", usual, integer);

  // The order is that of the official runner's complaints.
  const debugServices = bool("CI_DEBUG_SERVICES", false);
  const debugTrace = bool("CI_DEBUG_TRACE", false);
  const gitStrategy = strategy(job, variables, problems);
  bool("GIT_CHECKOUT", true);
  const submodules = variables.get("GIT_SUBMODULE_STRATEGY");
  if (!["", "normal", "recursive", "none"].includes(submodules)) {
    problems.push(
      `GIT_SUBMODULE_STRATEGY: expected either 'normal', 'recursive' or 'none' got ${JSON.stringify(submodules)}`,
    );
  }
  int("GIT_SUBMODULE_DEPTH", job.git_info.depth);
  bool("GIT_LFS_SKIP_SMUDGE", false);
  bool("GIT_SUBMODULE_FORCE_HTTPS", false);
  const attempts = new Map(ATTEMPTS.map((key) => [key, int(key, 1)]));
  const afterScriptIgnoresErrors = bool("AFTER_SCRIPT_IGNORE_ERRORS", true);
  int("CACHE_REQUEST_TIMEOUT", 10);
  const refused = (key: string) => problems.push(`${key}: usage is disabled on this Runner`);
  if (debugTrace && runner.debug_trace_disabled) refused("CI_DEBUG_TRACE");
  if (debugServices && runner.debug_trace_disabled) refused("CI_DEBUG_SERVICES");
  const clamped = (key: (typeof ATTEMPTS)[number]): number => {
    const wished = attempts.get(key) ?? 1;
    const number = Math.min(10, Math.max(1, wished));
    if (number !== wished) problems.push(`${key}: number of attempts out of the range [1, 10], clamping to: ${number}`);
    return number;
  };
  clamped("EXECUTOR_JOB_SECTION_ATTEMPTS");
  const getSourcesAttempts = clamped("GET_SOURCES_ATTEMPTS");
  const downloadArtifactsAttempts = clamped("ARTIFACT_DOWNLOAD_ATTEMPTS");
  const restoreCacheAttempts = clamped("RESTORE_CACHE_ATTEMPTS");
  clamped("SECRETS_RETRIEVAL_ATTEMPTS");
  problems.push(...flags.problems);
  return {
    gitStrategy,
    getSourcesAttempts,
    restoreCacheAttempts,
    downloadArtifactsAttempts,
    scriptTimeout: limit("RUNNER_SCRIPT_TIMEOUT", 0, variables),
    afterScriptTimeout: limit("RUNNER_AFTER_SCRIPT_TIMEOUT", AFTER_SCRIPT_SECONDS, variables),
    afterScriptIgnoresErrors,
    debugTrace: debugTrace && !runner.debug_trace_disabled,
    problems,
  };
}

function strategy(job: JobPayload, variables: Variables, problems: string[]): BuildSettings["gitStrategy"] {
  const usual = job.allow_git_fetch ? "fetch" : "clone";
  const wished = variables.get("GIT_STRATEGY");
  const known = STRATEGIES.find((each) => each === wished);
  if (wished !== "" && known === undefined) {
    problems.push(
      `GIT_STRATEGY: expected either 'clone', 'fetch', 'none' or 'empty' got ${JSON.stringify(wished)}, using default value '${usual}'`,
    );
  }
  return known ?? usual;
}

function limit(name: string, usual: number, variables: Variables): TimeLimit {
  const text = variables.get(name);
  if (text.trim() === "") return { name, text, seconds: usual };
  const seconds = parseGoDuration(text);
  if (seconds !== undefined && seconds >= 0) return { name, text, seconds };
  const what = seconds === undefined ? "malformed" : "relative";
  return { name, text, seconds: usual, problem: `Ignoring ${what} ${name} timeout: ${text}` };
}
