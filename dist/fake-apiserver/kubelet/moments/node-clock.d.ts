import type { FaultEngine } from "../../../src/faults/index.ts";
import type { Clock } from "../../../src/platform/index.ts";
/** The clock of the nodes: right unless a fault puts it wrong. Durations are what they are. */
export declare function nodeClock(clock: Clock, faults: FaultEngine): {
    clock: Clock;
    end(): void;
};
