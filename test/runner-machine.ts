import type { RunnerMachine } from "../src/subjects/subject.ts";

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
