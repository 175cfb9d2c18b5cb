/** API servers send it when they shut down, or now and then (`--goaway-chance`) to spread their clients. */
export declare const goaway: import("../../fault.ts").Fault<unknown>;
