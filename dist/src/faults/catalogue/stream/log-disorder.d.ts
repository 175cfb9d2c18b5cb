export declare const logDisorder: import("../../fault.ts").Fault<unknown>;
