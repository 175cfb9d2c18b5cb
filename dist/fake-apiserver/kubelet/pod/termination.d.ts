import type { Clock } from "../../../src/platform/index.ts";
import type { ContainerLife } from "../containers/container-life.ts";
import type { ClusterEvent } from "../events/event-recorder.ts";
/** The end of a pod's containers: hooks and SIGTERM, and SIGKILL when the grace is over. */
export interface Termination {
    /** Less grace than before takes effect at once; more is ignored. */
    shorten(graceMs: number): void;
    readonly done: Promise<void>;
}
export declare function terminateContainers(lives: readonly ContainerLife[], graceMs: number, { podIP, clock, say }: {
    podIP: string;
    clock: Clock;
    say(event: ClusterEvent): void;
}): Termination;
