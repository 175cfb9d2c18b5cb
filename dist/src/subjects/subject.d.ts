/** What a runner finds on its machine beside config.toml. */
export interface RunnerMachine {
    env: Readonly<Record<string, string>>;
    /** Words of its command line. */
    arguments: readonly string[];
    /** Where files really are that a runner looks for at well-known paths. */
    files: Readonly<Record<string, string>>;
}
/**
 * The runner under test: it gets a config.toml and a machine, and nothing else. Started several times it is as many runners; those with
 * the same config.toml are of one machine.
 */
export interface Subject {
    /** For reports: `built-in 0.1.0`, or the command line. */
    readonly name: string;
    start(configFile: string, machine: RunnerMachine): Promise<RunningSubject>;
}
/** SIGQUIT: finish the jobs. SIGTERM and SIGINT: abort them. SIGKILL only ends runners that are processes of their own. */
export type SubjectSignal = "SIGQUIT" | "SIGTERM" | "SIGINT" | "SIGKILL";
export interface RunningSubject {
    signal(signal: SubjectSignal): void;
    /** The exit code; also when nobody asked it to stop. 128 and the number of the signal that ended it. */
    readonly exited: Promise<number>;
}
