import type { Clock, Listener } from "../../platform/index.ts";
import type { FaultEngine } from "../fault-engine.ts";
import type { Target } from "../points/target.ts";
/** Lets faults close the port of a server for a while. The result takes that away. */
export declare function closableDoor(options: {
    listener: Listener;
    clock: Clock;
    faults: FaultEngine;
    /** Those that are reached by it. */
    targets: readonly Target[];
}): () => void;
