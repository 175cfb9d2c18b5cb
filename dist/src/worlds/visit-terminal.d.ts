import type { ScenarioAction } from "../scenario/scenario-schema.ts";
import type { World } from "./world.ts";
/** Whoever is at terminals of jobs. */
export interface TerminalVisits {
    /** Resolves when they sit there, or are turned away. */
    begin(job: number, wanted: NonNullable<ScenarioAction["terminal"]>): Promise<void>;
    /** All who are at this job's. */
    leave(job: number): void;
}
export declare function createTerminalVisits({ gitlab }: Pick<World, "gitlab">): TerminalVisits;
