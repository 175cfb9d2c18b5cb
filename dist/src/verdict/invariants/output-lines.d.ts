import type { Violation } from "../check.ts";
import type { ObservedJob } from "../observation/observed-job.ts";
import type { WrittenOutput } from "../observation/written-output.ts";
export interface Judgement {
    violations: Violation[];
    /** Bytes of output. */
    compared: number;
    note?: string;
}
/** The lines that scripts wrote, in their order, and none of them more often than it was written. */
export declare function judgeLines(job: ObservedJob, written: WrittenOutput): Judgement;
