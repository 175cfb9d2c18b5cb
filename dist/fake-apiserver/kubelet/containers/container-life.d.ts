import { type ContainerLog } from "../logs/container-log.ts";
import { type ContainerStatus } from "../pod/container-status.ts";
import type { PodContainer } from "../pod/pod.ts";
import type { PodSurroundings } from "./pod-surroundings.ts";
import { type RunningContainer } from "./running-container.ts";
/** One container of a pod, through all its runs. */
export interface ContainerLife {
    readonly spec: PodContainer;
    status(): ContainerStatus;
    readonly running: RunningContainer | undefined;
    readonly log: ContainerLog | undefined;
    readonly previousLog: ContainerLog | undefined;
    /** Its processes die at once, and its status tells this; nothing happens while it does not run. */
    crash(how: Crash): void;
    /** Resolves when the first try to start it is over, whatever came of it. */
    begin(): Promise<void>;
    /** Resolves when it has ended for good. */
    readonly ended: Promise<void>;
}
/** An end that is not the first process's own. `restart`: the container is started anew whatever the pod says. */
export interface Crash {
    exitCode: number;
    /** Error or Completed, by the exit code, when left out. */
    reason?: string;
    restart: boolean;
}
export declare function createContainerLife(around: PodSurroundings, spec: PodContainer, options: {
    restart: "Always" | "OnFailure" | "Never";
    waiting: string;
    init?: boolean;
}): ContainerLife;
