import type { ExecutorContext } from "../../runner/build/executor.ts";
/** The same for all pods of a runner's slot. */
export declare const JOB_POD_LABEL = "job.runner.gitlab.com/pod";
/** Labels of a job's pod ("Default labels for job pods", executor facts 3.2). */
export declare function podLabels(context: ExecutorContext): Record<string, string>;
/** Makes any text a valid label value. */
export declare function labelValue(text: string): string;
/** `a=1,b=2` with the keys in order: the pods that carry all these labels. */
export declare function labelSelector(labels: Record<string, string>): string;
