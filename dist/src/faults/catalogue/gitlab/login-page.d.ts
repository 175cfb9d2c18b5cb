/** A portal before GitLab wants somebody to sign in. */
export declare const loginPage: import("../../fault.ts").Fault<unknown>;
