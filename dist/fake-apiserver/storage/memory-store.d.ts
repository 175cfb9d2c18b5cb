import type { Clock, Random } from "../../src/platform/index.ts";
import { type VersionedStore } from "./versioned-store.ts";
import { type Change } from "./watch-log.ts";
/** All objects in memory. `windowSize` is how many changes per resource a watch may start behind. */
export declare function createMemoryStore(options: {
    clock: Clock;
    random: Random;
    windowSize?: number;
    onWrite?: (resource: string, change: Change) => void;
}): VersionedStore;
