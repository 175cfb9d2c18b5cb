import type { ProcessRuntimeMode } from "../platform/index.ts";
import { type KnownFailure } from "../report/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { RunnerProgram } from "../subjects/runner-program.ts";
import type { NamedObject } from "./named-objects.ts";
export interface JudgedRunOptions {
    /** Of the run's folder. */
    name: string;
    startedAt: Date;
    /** Existing folder for the results. */
    reports: string;
    seed: string;
    jobs: number;
    /** The first scenario that does not pass ends the run. */
    bail: boolean;
    verbose: boolean;
    /** Also print and write what of the page the scenarios exercise. */
    coverage: boolean;
    runtime: ProcessRuntimeMode;
    /** Ends the run early; what was finished by then is reported. */
    signal: AbortSignal;
    /** The runner under test; the built-in one when left out. */
    program?: RunnerProgram;
    /** Of which scenarios it is known that they fail. */
    known: readonly KnownFailure[];
    userConfig?: string;
    /** What that takes for granted in the cluster. */
    userObjects?: readonly NamedObject[];
    /** What a rerun of one scenario has to be told beside its id and the seed, word by word. */
    rerunOptions: readonly string[];
}
/** Runs the scenarios and writes their reports. Gives the exit code. */
export declare function judgedRun(scenarios: readonly Scenario[], options: JudgedRunOptions): Promise<number>;
