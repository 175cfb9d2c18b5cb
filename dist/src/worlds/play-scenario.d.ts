import type { Scenario, ScenarioAction } from "../scenario/scenario-schema.ts";
import type { Subject } from "../subjects/subject.ts";
import type { World } from "./world.ts";
export interface Played {
    /** The config.toml that the subject got. */
    config: string;
    /** The pipeline did not reach its end within the scenario's limit. */
    timedOut: boolean;
    /** Actions whose moment never came. */
    untaken: readonly ScenarioAction[];
}
/** Scenario x World x Subject -> History. The History is the world's; this only drives. */
export declare function playScenario(scenario: Scenario, world: World, subject: Subject, userConfig?: string): Promise<Played>;
