import type { Clock, Container } from "../../../src/platform/index.ts";
import type { Handler } from "../pod/pod.ts";
/** The end of one container: its preStop hook, SIGTERM, and SIGKILL when the grace is over. */
export interface ContainerStop {
    /** Less grace than before takes effect at once; more is ignored. */
    shorten(graceMs: number): void;
    /** The container has got SIGTERM or SIGKILL. */
    readonly told: Promise<void>;
}
export declare function stopContainer({ container, podIP, clock }: {
    container: Container;
    podIP: string;
    clock: Clock;
}, preStop: Handler | undefined, graceMs: number, hookFailed: () => void): ContainerStop;
