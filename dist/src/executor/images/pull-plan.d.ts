import type { PullPolicy } from "./pull-policies.ts";
/** Which pull policy each container's next pod gets, after the failures so far (executor facts 3.9). */
export interface PullPlan {
    policy(container: string): PullPolicy;
    /** Books a failed pull; gives the number of the coming attempt and its policy, or undefined when none is left. */
    failed(container: string): {
        attempt: number;
        policy: PullPolicy;
    } | undefined;
}
export declare function createPullPlan(policies: ReadonlyMap<string, readonly PullPolicy[]>): PullPlan;
