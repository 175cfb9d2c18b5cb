import type { Scenario } from "../scenario/scenario-schema.ts";
import { type Subject } from "../subjects/subject.ts";
import type { Ground } from "../worlds/fake-world.ts";
import type { World } from "../worlds/world.ts";
/** The project's own runner for a world: in this process, or as the program `faultline runner`. */
export declare function ownRunner(how: Scenario["subject"], ground: Ground, world: Pick<World, "random" | "history">): Subject;
