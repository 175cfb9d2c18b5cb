import { type HistoryEvent } from "../history/index.ts";
import type { ScenarioResult } from "../report/index.ts";
import { type Scenario } from "../scenario/scenario-schema.ts";
import type { Subject } from "../subjects/subject.ts";
import { type VerdictContext } from "../verdict/index.ts";
import { type Ground } from "../worlds/fake-world.ts";
import type { World } from "../worlds/world.ts";
export interface JudgedScenarioOptions {
    ground: Ground;
    seed: string;
    /** Features, flags and settings that the runner does not have. */
    lacks?: ReadonlySet<string>;
    userConfig?: string;
    /** What the user's config.toml takes for granted in the cluster. */
    userObjects?: readonly Record<string, unknown>[];
    /** Gets every event as it happens, as a line for people. */
    onLine?(id: string, line: string): void;
    /** The runner under test. */
    subject(world: World, scenario: Scenario): Subject;
}
/** A result, and what it was made of; of a scenario that was skipped or broke there is nothing. */
export interface JudgedScenario {
    result: ScenarioResult;
    evidence?: {
        history: readonly HistoryEvent[];
        context: VerdictContext;
        /** The config.toml that the subject got. */
        config: string;
    };
}
/** One scenario from an empty world to its result. Never throws: what breaks is the result `error`. */
export declare function judgedScenario(scenario: Scenario, options: JudgedScenarioOptions): Promise<JudgedScenario>;
