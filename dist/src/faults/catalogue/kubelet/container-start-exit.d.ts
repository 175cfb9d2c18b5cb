/** A container, an init container above all, that ends as soon as it has begun. */
export declare const containerStartExit: import("../../fault.ts").Fault<unknown>;
