/** What a runner finds on its machine beside config.toml. */
export interface RunnerMachine {
    /** Of the runner, such as `faultline`; another machine's has another one. */
    name: string;
    env: Readonly<Record<string, string>>;
    /** Words of its command line. */
    arguments: readonly string[];
    /** Where files really are that a runner looks for at well-known paths. */
    files: Readonly<Record<string, string>>;
    /** What config.toml says of GitLab, for runners that are told in another way. */
    gitlab: {
        url: string;
        token: string;
    };
    /** Path of a kubeconfig that leads to the cluster. */
    kubeconfig(): Promise<string>;
}
/**
 * The runner under test: it gets a config.toml and a machine, and nothing else. Started several times it is as many runners; those with
 * the same config.toml are of one machine.
 */
export interface Subject {
    /** For reports: `built-in 0.1.0`, or the command line. */
    readonly name: string;
    /** Its runners are processes of their own, which SIGKILL ends. */
    readonly killable: boolean;
    readonly limits: SubjectLimits;
    start(configFile: string, machine: RunnerMachine): Promise<RunningSubject>;
}
/** Time that it gets. */
export interface SubjectLimits {
    /** That it may take to end after a signal. */
    stopMs: number;
    /** How many times longer than the scenario's limit a pipeline may take. */
    slowdown: number;
}
/** For runners of which nothing else is known. */
export declare const DEFAULT_LIMITS: SubjectLimits;
/** SIGQUIT: finish the jobs. SIGTERM and SIGINT: abort them. SIGKILL only ends runners that are processes of their own. */
export type SubjectSignal = "SIGQUIT" | "SIGTERM" | "SIGINT" | "SIGKILL";
export interface SubjectExit {
    /** Also when nobody asked it to stop. 128 and the number of the signal that ended it. */
    code: number;
    /** Processes that it left behind, and that were ended then. */
    leftovers: readonly string[];
}
export interface RunningSubject {
    signal(signal: SubjectSignal): void;
    readonly exited: Promise<SubjectExit>;
    /** Nobody needs it any more, whatever it still does. Resolves when it is gone, as far as that can be waited for. */
    abandon(): Promise<void>;
}
