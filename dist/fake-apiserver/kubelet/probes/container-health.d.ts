import type { Clock, Container } from "../../../src/platform/index.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
import type { PodContainer } from "../pod/pod.ts";
export interface Health {
    started: boolean;
    ready: boolean;
}
interface Supervision {
    /** What the status shows before any probe has run. */
    readonly initially: Health;
    stop(): void;
}
/** Runs a container's probes: startup first, then readiness and liveness. Kills it when liveness or startup fail for good. */
export declare function superviseHealth(options: {
    spec: PodContainer;
    clock: Clock;
    container: Container;
    podIP: string;
    say(event: ClusterEvent): void;
    note(health: Partial<Health>): void;
}): Supervision;
export {};
