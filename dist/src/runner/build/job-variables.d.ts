import type { JobVariable } from "../gitlab/job-payload.ts";
import type { Variables } from "./variables.ts";
/** A variable that the runner itself adds is `internal`: it may be known in the pod's specification. */
export interface SourceVariable extends JobVariable {
    internal?: boolean;
    /** From the job's payload. */
    payload?: boolean;
}
/** `temporary` is the folder of the file variables. Of equal names the last wins, at the first one's place. */
export declare function createVariables(sources: readonly SourceVariable[], temporary: string): Variables;
