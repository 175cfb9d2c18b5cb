export declare const logDuplicate: import("../../fault.ts").Fault<unknown>;
