import type { Clock, Random } from "../../src/platform/index.ts";
import type { Store } from "../storage/store.ts";
/** What a kind may look at when one of its objects is created. */
export interface Surroundings {
    store: Store;
    clock: Clock;
    random: Random;
}
