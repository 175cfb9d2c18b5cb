import type { Recorder } from "../../../src/history/recorder.ts";
import type { Clock } from "../../../src/platform/index.ts";
import type { Store } from "../../storage/store.ts";
import type { ContainerState } from "./container-status.ts";
import { type PodFacts } from "./pod-status.ts";
import type { Pod } from "./pod.ts";
/** Writes a pod's status into the store, and every transition into the History. */
export interface StatusBoard {
    /** A container enters a state; one that is not written yet is written first, so that none is skipped. */
    entering(container: string, state: ContainerState): void;
    /** Writes soon: what changes together is written together. */
    changed(): void;
    flush(): void;
    /** While it is held, nothing is written; then all at once. */
    hold(held: boolean): void;
    close(): void;
}
export declare function createStatusBoard(options: {
    store: Store;
    clock: Clock;
    history: Recorder;
    pod: Pod;
    facts(): PodFacts;
}): StatusBoard;
