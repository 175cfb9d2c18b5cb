import type { ExecutionStrategy } from "./execution-strategy.ts";
/** The default: scripts are saved by exec, started by attach, and what they write is read back from a log file (executor facts 1.3). */
export declare const attachStrategy: ExecutionStrategy;
