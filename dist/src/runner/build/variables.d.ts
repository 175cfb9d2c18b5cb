import type { JobVariable } from "../gitlab/job-payload.ts";
/** The job's variables in their final order and with references resolved (facts 9.3). */
export interface Variables {
    /** In order; of equal names the last value stands at the first position. */
    all(): readonly JobVariable[];
    /** "" when there is no such variable. A file variable gives its path. */
    get(name: string): string;
    has(name: string): boolean;
    /** Replaces `$A` and `${A}` by the values; unknown names become nothing. */
    expand(text: string): string;
    /** What the pod's containers may know: public and internal ones, never masked or secret (facts 3.5). */
    forPodSpec(): readonly JobVariable[];
    /** Only those of the job payload, for labels (facts 3.2). */
    payload(): Variables;
}
