import type { StageContainer } from "../../runner/build/executor.ts";
import type { Clock } from "../../platform/index.ts";
import { type StageLook } from "../shells/stage-look.ts";
import type { JobPodSession } from "./job-pod-session.ts";
export interface Patience {
    /** Milliseconds of silence before the next look. */
    next(): number;
    reset(): void;
}
export declare function createPatience(): Patience;
/** Resolves when nothing was heard for so long, counted from now at the earliest. `heardAt` as `Clock.monotonic`. */
export declare function silence(clock: Clock, heardAt: () => number, ms: number, signal: AbortSignal): Promise<void>;
/** Looks at a stage by the look lines of its shell. Undefined when that fails, which is no reason for anything. */
export declare function lookAtStage(session: Pick<JobPodSession, "kube" | "clock" | "pod" | "shell" | "debug">, { stage, container, lines }: {
    stage: string;
    container: StageContainer;
    lines: readonly string[];
}, signal: AbortSignal): Promise<StageLook | undefined>;
