import type { FaultEngine } from "../../../src/faults/index.ts";
import type { PodPoint } from "../../../src/faults/points/pod-point.ts";
import type { Clock, Sandbox } from "../../../src/platform/index.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
import type { PodVolumes } from "../volumes/pod-volumes.ts";
interface Preparation {
    clock: Clock;
    /** Aborted when the pod is not to start any more. */
    stopped: AbortSignal;
    say(event: ClusterEvent): void;
    faults: FaultEngine;
    point: PodPoint;
}
/** The pod's sandbox, tried for until there is one; undefined when the pod is being stopped first. */
export declare function prepareSandbox(parts: Preparation, create: () => Promise<Sandbox>): Promise<Sandbox | undefined>;
/** Tries to make the volumes until all are there; undefined when the pod is being stopped first. */
export declare function prepareVolumes(parts: Preparation, volumes: PodVolumes): Promise<true | undefined>;
export {};
