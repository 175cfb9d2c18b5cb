import type { ExecutorContext } from "../../runner/build/executor.ts";
/** Annotations of a job's pod ("Default annotations for job pods", executor facts 3.3). */
export declare function podAnnotations({ job, runner, variables, timeoutMs }: ExecutorContext): Record<string, string>;
