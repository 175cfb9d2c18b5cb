import type { HistoryEvent } from "../../history/index.ts";
import type { ObservedJob } from "./observed-job.ts";
/**
 * The first thing that ends a job from outside its scripts: a cancel, GitLab's refusal, the end of its timeout, of its pod or of its
 * runner. From here on a runner need not wait for output any more.
 */
export declare function interruptionOf({ cancel, refusal, stop, killed, pods, start, facts, finals, }: ObservedJob): HistoryEvent | undefined;
