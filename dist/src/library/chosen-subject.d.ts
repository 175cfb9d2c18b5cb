import type { z } from "zod";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { subjectSchema } from "../subjects/subject-schema.ts";
import { type RunnerMachine, type Subject, type SubjectSignal } from "../subjects/subject.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { World } from "../worlds/world.ts";
/** A runner that is a program of its own: the keys of a subject file. */
export type ProgramSubject = z.input<typeof subjectSchema>;
/** A runner of the test's own making. */
export interface CustomSubject {
    name: string;
    /** It finds all that it may know in config.toml and on its machine. `exited` is its exit code. */
    start(configFile: string, machine: RunnerMachine): Promise<{
        signal(signal: SubjectSignal): void;
        exited: Promise<number>;
    }>;
}
/**
 * The runner under test: the one that comes with this package, the command line of a program with `{config}` in it, the same with what is
 * to be known of it, or one of the test's own making.
 */
export type ChosenSubject = "built-in" | (string & {}) | ProgramSubject | CustomSubject;
export interface SubjectChoice {
    /** What scenarios cannot ask of it. */
    lacks: ReadonlySet<string>;
    of(ground: Ground, world: World, how: Scenario["subject"]): Subject;
}
/** Throws a `UsageError` for a program that is wrong or not there. */
export declare function subjectChoice(chosen?: ChosenSubject): SubjectChoice;
