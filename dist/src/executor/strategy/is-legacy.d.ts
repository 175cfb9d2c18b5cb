import type { ExecutorContext } from "../../runner/build/executor.ts";
/** Scripts are run by exec: no log file, no volumes for logs and scripts (executor facts 1.4). */
export declare function isLegacy({ flag }: Pick<ExecutorContext, "flag">): boolean;
