/** The end of an output is lost, the exit status says that all went well (kubernetes#124571). */
export declare const outputTruncated: import("../../fault.ts").Fault<unknown>;
