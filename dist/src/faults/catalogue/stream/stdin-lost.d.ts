/** The input of exec or attach was accepted and reaches nobody. */
export declare const stdinLost: import("../../fault.ts").Fault<unknown>;
