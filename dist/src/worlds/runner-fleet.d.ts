import type { FaultEngine } from "../faults/index.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Clock } from "../platform/index.ts";
import type { RunnerMachine, Subject, SubjectSignal } from "../subjects/subject.ts";
export interface FleetOptions {
    subject: Subject;
    /** Of the first one. */
    configFile: string;
    machine: RunnerMachine;
    clock: Clock;
    history: Recorder;
}
/** The runners of a scenario: one, and those that its plan starts. */
export interface RunnerFleet {
    /** Rejects when the first one cannot be started. */
    start(): Promise<void>;
    /** To all that run, or to the one that was started as the nth. */
    signal(signal: SubjectSignal, runner?: number): void;
    /**
     * Resolves when no runner has been there for `ms`; never, once one was killed: what becomes of its job then is GitLab's to say. Rejects
     * when a runner breaks.
     */
    deserted(ms: number, signal: AbortSignal): Promise<void>;
    /**
     * Asks all to go, with one signal after the other, each of which has `ms` to work. Those that can be killed are killed then, which says
     * nothing good of them.
     */
    end(signals: readonly SubjectSignal[], ms: number): Promise<void>;
    wasKilled(): boolean;
    /** Lets go of all that are still there. */
    close(): Promise<void>;
}
export declare function createRunnerFleet(options: FleetOptions, faults: FaultEngine): RunnerFleet;
