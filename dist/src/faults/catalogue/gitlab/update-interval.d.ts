/** GitLab wishes a strange pace of updates. */
export declare const updateInterval: import("../../fault.ts").Fault<unknown>;
