/** What a runner finds on its machine beside config.toml. */
export interface RunnerMachine {
  env: Readonly<Record<string, string>>;
  /** Words of its command line. */
  arguments: readonly string[];
  /** Where files really are that a runner looks for at well-known paths. */
  files: Readonly<Record<string, string>>;
}

/** The runner under test: it gets a config.toml and a machine, and nothing else. */
export interface Subject {
  /** For reports: `built-in 0.1.0`, or the command line. */
  readonly name: string;
  start(configFile: string, machine: RunnerMachine): Promise<RunningSubject>;
}

export interface RunningSubject {
  /** SIGQUIT (finish the jobs) or SIGTERM (abort them). */
  stop(kind: "graceful" | "forceful"): void;
  /** The exit code; also when nobody asked it to stop. */
  readonly exited: Promise<number>;
}
