import type { Recorder } from "../../src/history/recorder.ts";
import { type Clock, type Network } from "../../src/platform/index.ts";
import type { RunnerSession } from "./runner-session.ts";
/** The page "Debug" of a job in somebody's browser, and what stands between it and the runner. */
export interface WebTerminal {
    type(text: string): void;
    /** Resolves when everything shown so far has this text in it, or when there will be no more. */
    shows(text: string): Promise<void>;
    leave(): void;
    readonly ended: Promise<void>;
}
export interface WebTerminalParts {
    network: Network;
    clock: Clock;
    history: Recorder;
}
/**
 * Connects as a GitLab does: to the session's address, trusting only the runner's own certificate. Undefined when the job's runner lets
 * nobody in; the History has its answer.
 */
export declare function openWebTerminal(job: number, session: RunnerSession | undefined, { network, clock, history }: WebTerminalParts): Promise<WebTerminal | undefined>;
