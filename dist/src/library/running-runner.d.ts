import type { SubjectSignal } from "../subjects/subject.ts";
import type { FakeWorld, Ground } from "../worlds/fake-world.ts";
import { type ChosenSubject } from "./chosen-subject.ts";
export interface RunnerStart {
    /** config.toml; the world adds url, token and the connection to the cluster. */
    config?: string;
    /** Default: the runner that comes with this package. */
    subject?: ChosenSubject;
    /** Feature flags, as `[runners.feature_flags]`. */
    flags?: Record<string, boolean>;
    /** Environment of the runner. */
    env?: Record<string, string>;
}
/** A runner at work in a world. */
export interface RunningRunner extends AsyncDisposable {
    /** The config.toml that it got, as text and as a file. */
    readonly config: string;
    readonly configFile: string;
    signal(signal: SubjectSignal): void;
    /** Lets its jobs finish, or aborts them when that takes longer than ten seconds; resolves when its pods are gone as well. */
    stop(): Promise<void>;
}
export declare function startRunner(world: FakeWorld, ground: Ground, options: RunnerStart): Promise<RunningRunner>;
