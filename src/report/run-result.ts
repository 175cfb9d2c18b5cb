import type { CheckResult } from "../verdict/verdict.ts";

/**
 * `error`: the harness broke. `skip`: the world lacks a capability. `unsupported`: the subject says that it lacks what the scenario needs.
 * `known-failure`: it failed as it was said to. `unexpected-pass`: it was said to fail. Only `pass` is a pass.
 */
export const RESULT_WORDS = [
  "pass",
  "fail",
  "error",
  "skip",
  "unsupported",
  "known-failure",
  "unexpected-pass",
] as const;

export type ResultWord = (typeof RESULT_WORDS)[number];

/** What fails a gate. */
export function isBad(result: ResultWord): boolean {
  return result === "fail" || result === "error" || result === "unexpected-pass";
}

/** Everything that a run's reports are made of. */
export interface RunResult {
  /** Name of the run's folder. */
  run: string;
  subject: string;
  /** What its version command printed. */
  subjectVersion?: string;
  /** `fake`, `sim`, `k3s`, `kubeconfig:…`. */
  world: string;
  seed: string;
  /** Further options that a rerun needs, such as `--scenarios my-scenarios`, word by word. */
  options?: readonly string[];
  /** Of faultline, node, and what else the world consists of. */
  versions: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  startedAt: string;
  durationMs: number;
  scenarios: readonly ScenarioResult[];
  /** Ids of those that an interruption kept from starting or ending. */
  unfinished?: readonly string[];
  /** Of a real cluster: what was found out before anything was run there. */
  preflight?: Readonly<object>;
  /** Of a real cluster: what of the run was still there at its end. */
  leftovers?: readonly string[];
}

export interface ScenarioResult {
  id: string;
  /** The file it stands in. */
  file: string;
  title: string;
  docs: string;
  issue: readonly string[];
  result: ResultWord;
  durationMs: number;
  /** Of skip the missing capability, of unsupported the missing feature, of error what broke, of what was known what was said of it. */
  reason?: string;
  expectations: readonly CheckResult[];
  invariants: readonly CheckResult[];
  faults: readonly FaultResult[];
  /** How often the runner asked for what: `api create pods`, `gitlab PATCH /jobs/:id/trace`. */
  requests?: Readonly<Record<string, number>>;
  /** Path of the History (JSON Lines), relative to the report's folder. */
  history?: string;
  /** The lines of the events that failed checks name, by index of the event. */
  excerpts?: Readonly<Record<number, string>>;
}

export interface FaultResult {
  /** Place in the plan. */
  entry: number;
  /** One line for people. */
  text: string;
  matched: number;
  fired: number;
  optional: boolean;
}
