/** The watch looks alive and tells nothing (kubernetes-client/javascript#596, #364). */
export declare const watchSilent: import("../../fault.ts").Fault<unknown>;
