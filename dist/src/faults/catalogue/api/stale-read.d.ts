/** A read is answered from a cache that lags. For n reads by `when: {to: n}`, for a time by `when: {until: {elapsed_ms, since}}`. */
export declare const staleRead: import("../../fault.ts").Fault<unknown>;
