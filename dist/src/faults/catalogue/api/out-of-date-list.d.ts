/** A list is answered from a cache that lags: an older resourceVersion and its contents. */
export declare const outOfDateList: import("../../fault.ts").Fault<unknown>;
