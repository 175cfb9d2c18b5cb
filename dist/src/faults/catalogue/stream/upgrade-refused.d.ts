/** exec, attach or log is answered with a refusal in place of 101. */
export declare const upgradeRefused: import("../../fault.ts").Fault<unknown>;
