import type { Clock } from "../../platform/index.ts";
import type { PodTracker } from "./pod-tracker.ts";
/** Gives up a pod that is taken away and whose end nobody tells of, because its node is lost as well. Never rejects. */
export declare function giveUpAfterGrace(pod: PodTracker, clock: Clock, signal: AbortSignal): Promise<void>;
