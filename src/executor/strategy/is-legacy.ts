import type { ExecutorContext } from "../../runner/build/executor.ts";

/** Scripts are run by exec: no log file, no volumes for logs and scripts (executor facts 1.4). */
export function isLegacy({ flag }: Pick<ExecutorContext, "flag">): boolean {
  return flag("FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY");
}
