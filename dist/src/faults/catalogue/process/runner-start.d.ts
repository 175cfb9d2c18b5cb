/** One more runner takes part: after a crash, or in a second replica (`concurrent` is per replica). */
export declare const runnerStart: import("../../fault.ts").Fault<unknown>;
