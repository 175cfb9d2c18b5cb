import type { Clock, Network, Random } from "../../platform/index.ts";
import type { SessionServerConfig } from "../config/runner-config.ts";
import type { RunnerLog } from "../runner/runner-log.ts";
import type { JobSession } from "./job-session.ts";
/** Lets people at GitLab into running jobs (executor facts 2.3). */
export interface SessionServer {
    create(): JobSession;
    close(): Promise<void>;
}
export interface SessionServerParts {
    network: Network;
    clock: Clock;
    random: Random;
    log: RunnerLog;
}
/**
 * Undefined without a `listen_address`. Rejects when it cannot listen. A port 0 is a free one, and GitLab is told which, unless there
 * is an `advertise_address`.
 */
export declare function startSessionServer(config: SessionServerConfig, { network, clock, random, log }: SessionServerParts): Promise<SessionServer | undefined>;
