/** A large image, a slow registry (gitlab-runner#3681): nothing fails, and nothing starts. */
export declare const slowPull: import("../../fault.ts").Fault<unknown>;
