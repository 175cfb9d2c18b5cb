import type { Clock, Random } from "../platform/index.ts";
import type { Executor, ExecutorContext } from "../runner/build/executor.ts";
import type { ConnectionSources } from "./connection/cluster-connection.ts";
import type { SharedHttpClients } from "./connection/shared-http-clients.ts";
export interface ExecutorParts extends ConnectionSources {
    clock: Clock;
    random: Random;
    clients: SharedHttpClients;
}
/** Runs one job in one pod (executor facts 1). */
export declare function createJobExecutor(parts: ExecutorParts, context: ExecutorContext): Executor;
