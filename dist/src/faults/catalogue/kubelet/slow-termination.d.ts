/** A pod that has ended and stays: its network or its volumes are taken down slowly. */
export declare const slowTermination: import("../../fault.ts").Fault<unknown>;
