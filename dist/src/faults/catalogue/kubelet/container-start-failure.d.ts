/** A container cannot be made or run (gitlab-runner#39361). The first two are tried again, so `when` says how often they happen. */
export declare const containerStartFailure: import("../../fault.ts").Fault<unknown>;
