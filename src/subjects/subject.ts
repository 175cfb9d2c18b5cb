/** The runner under test: it gets a config.toml and nothing else. */
export interface Subject {
  /** For reports: `built-in 0.1.0`, or the command line. */
  readonly name: string;
  start(configFile: string): Promise<RunningSubject>;
}

export interface RunningSubject {
  /** SIGQUIT (finish the jobs) or SIGTERM (abort them). */
  stop(kind: "graceful" | "forceful"): void;
  /** The exit code; also when nobody asked it to stop. */
  readonly exited: Promise<number>;
}
