import type { z } from "zod";
import { UsageError, withoutLine } from "../diagnostics/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { runnerProgram, type RunnerProgram } from "../subjects/runner-program.ts";
import { parseSubject } from "../subjects/subject-file.ts";
import type { subjectSchema } from "../subjects/subject-schema.ts";
import { DEFAULT_LIMITS, type RunnerMachine, type Subject, type SubjectSignal } from "../subjects/subject.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { World } from "../worlds/world.ts";
import { lacksOf, runnerUnderTest } from "./runner-under-test.ts";

/** A runner that is a program of its own: the keys of a subject file. */
export type ProgramSubject = z.input<typeof subjectSchema>;

/** A runner of the test's own making. */
export interface CustomSubject {
  name: string;
  /** It finds all that it may know in config.toml and on its machine. `exited` is its exit code. */
  start(
    configFile: string,
    machine: RunnerMachine,
  ): Promise<{ signal(signal: SubjectSignal): void; exited: Promise<number> }>;
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
export function subjectChoice(chosen: ChosenSubject = "built-in"): SubjectChoice {
  if (typeof chosen !== "string" && "start" in chosen) return { lacks: new Set(), of: () => asSubject(chosen) };
  const program = programOf(chosen);
  return { lacks: lacksOf(program), of: (ground, world, how) => runnerUnderTest(program, how, ground, world) };
}

function programOf(chosen: string | ProgramSubject): RunnerProgram | undefined {
  if (chosen === "built-in") return undefined;
  if (typeof chosen === "string") return runnerProgram(chosen);
  try {
    return parseSubject(JSON.stringify(chosen), "subject");
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // The test has it in no file.
    throw new UsageError(error.problems.map(withoutLine));
  }
}

function asSubject({ name, start }: CustomSubject): Subject {
  return {
    name,
    killable: false,
    limits: DEFAULT_LIMITS,
    async start(configFile, machine) {
      const running = await start(configFile, machine);
      return {
        signal: (signal) => running.signal(signal),
        exited: running.exited.then((code) => ({ code, leftovers: [] })),
        abandon: async () => running.signal("SIGTERM"),
      };
    },
  };
}
