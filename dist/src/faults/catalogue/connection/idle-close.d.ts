/** A server, or a balancer before it, drops connections that its clients believe to be kept alive. */
export declare const idleClose: import("../../fault.ts").Fault<unknown>;
