import type { z } from "zod";
import type { Scenario, scenarioSchema } from "../scenario/scenario-schema.ts";
type Written = z.input<typeof scenarioSchema>;
/** A scenario as a value: the keys of a scenario file. */
export type ScenarioObject = Omit<Written, "title" | "docs"> & Partial<Pick<Written, "title" | "docs">>;
/**
 * The scenario that is meant by the keys of a file, the name of a file (`retry/quota.yaml`, with `#case` where it has a matrix), or the id
 * of a scenario of this package (`basic/success`). Rejects with a `UsageError`.
 */
export declare function chosenScenario(given: string | ScenarioObject): Promise<Scenario>;
export {};
