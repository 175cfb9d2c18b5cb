import type { Clock, Container, ContainerProcess, ExitStatus } from "../../../src/platform/index.ts";
import type { ContainerLog } from "../logs/container-log.ts";
export interface RunningContainer {
    readonly container: Container;
    readonly log: ContainerLog;
    readonly startedAt: string;
    /** The first process has ended and its log is complete. */
    readonly ended: Promise<ExitStatus>;
    attach(stdinOnce: boolean): ContainerProcess;
}
export declare function runningContainer(container: Container, log: ContainerLog, startedAt: string, clock: Clock): RunningContainer;
