import type { ContainerStartError, ExitStatus } from "../../../src/platform/index.ts";
import type { ContainerLog } from "../logs/container-log.ts";
import type { ContainerState } from "../pod/container-status.ts";
export declare function exitedState(exit: ExitStatus, facts: {
    id: string;
    startedAt: string;
    finishedAt: string;
    log: ContainerLog | undefined;
    /** Follows from the exit code when undefined. */
    reason: string | undefined;
}): ContainerState;
/** containerd reports every first program that could not be started as exit code 128 of a container that never ran. */
export declare function startErrorState(error: ContainerStartError, id: string, finishedAt: string): ContainerState;
