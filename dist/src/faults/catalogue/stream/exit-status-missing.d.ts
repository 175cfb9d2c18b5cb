/** A stream that closes in order without a word about how its process ended (gitlab-runner#4119, runner-container-hooks#258). */
export declare const exitStatusMissing: import("../../fault.ts").Fault<unknown>;
