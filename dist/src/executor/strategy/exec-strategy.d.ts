import type { ExecutionStrategy } from "./execution-strategy.ts";
/** FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: each stage is one exec that gets the script on stdin (executor facts 1.4). */
export declare const execStrategy: ExecutionStrategy;
