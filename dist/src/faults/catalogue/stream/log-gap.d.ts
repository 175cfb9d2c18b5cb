export declare const logGap: import("../../fault.ts").Fault<unknown>;
