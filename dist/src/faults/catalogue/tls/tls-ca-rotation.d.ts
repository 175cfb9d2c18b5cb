/** The cluster's certificate authority is replaced while its clients work. */
export declare const tlsCaRotation: import("../../fault.ts").Fault<unknown>;
