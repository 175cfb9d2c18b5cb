import type { ScenarioAction } from "../scenario/scenario-schema.ts";
import type { World } from "./world.ts";
/**
 * Does each of the `pending` actions once, at its moment, and takes it out; visits to jobs one after the other. Gives the end of the
 * watch for moments, which resolves when the visits that were due have begun.
 */
export declare function takeActions(pending: Set<ScenarioAction>, world: World, stop: (signal: "SIGTERM" | "SIGQUIT") => void): () => Promise<void>;
