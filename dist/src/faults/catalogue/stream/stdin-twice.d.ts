/** The input of exec or attach is delivered twice. */
export declare const stdinTwice: import("../../fault.ts").Fault<unknown>;
