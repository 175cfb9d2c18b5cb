import type { Recorder } from "../../src/history/recorder.ts";
import { type Clock, type Network } from "../../src/platform/index.ts";
import type { RunnerSession } from "./runner-session.ts";
/** A request for a port of a job, as the Web IDE makes it. */
export interface PortVisit {
    method: string;
    /** The name that the image or service has in the job. */
    service: string;
    /** Number or name. */
    port: string;
    /** Without a slash at its beginning. */
    path: string;
}
/** Asks a port of a job through its runner's session; the answer is in the History. 502 stands for none. */
export declare function visitPort(job: number, session: RunnerSession | undefined, { method, service, port, path }: PortVisit, { network, clock, history }: {
    network: Network;
    clock: Clock;
    history: Recorder;
}): Promise<void>;
