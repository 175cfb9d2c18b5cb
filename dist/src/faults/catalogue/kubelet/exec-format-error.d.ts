/** The image is for another kind of processor (gitlab-runner#38824). */
export declare const execFormatError: import("../../fault.ts").Fault<unknown>;
