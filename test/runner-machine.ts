import type { RunnerProgram } from "../src/subjects/runner-program.ts";
import { DEFAULT_LIMITS, type RunnerMachine } from "../src/subjects/subject.ts";

/** A machine with nothing on it, beside what is given. */
export function runnerMachine(given: Partial<RunnerMachine> = {}): RunnerMachine {
  return {
    name: "faultline",
    env: {},
    arguments: [],
    files: {},
    gitlab: { url: "http://127.0.0.1:1", token: "glrt-of-a-test" },
    kubeconfig: () => Promise.resolve("/nowhere/kubeconfig.yaml"),
    ...given,
  };
}

/** What every program has; its command is still to be said. */
export const plainProgram: Omit<RunnerProgram, "command"> = {
  name: "shell",
  env: {},
  cwd: "/",
  lacks: [],
  limits: DEFAULT_LIMITS,
};
