import type { Subject } from "../subjects/subject.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { World } from "../worlds/world.ts";
/** A runner that is a program of its own. It is started as `command --config FILE`, and told to end by signals. */
export interface ProgramSubject {
    /** The program and its words: `["gitlab-runner", "run"]`. */
    command: readonly string[];
    /** For reports; the command when left out. */
    name?: string;
    /** What it inherits beside PATH and what the scenario says. */
    env?: Readonly<Record<string, string>>;
}
/** The runner under test: the one that comes with this package, a program, or anything that starts with a config.toml. */
export type ChosenSubject = "built-in" | ProgramSubject | Subject;
export declare function chosenSubject(chosen: ChosenSubject, { ground, world, how }: {
    ground: Ground;
    world: Pick<World, "random" | "history">;
    how: Scenario["subject"];
}): Subject;
