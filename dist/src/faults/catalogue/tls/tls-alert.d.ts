/** A server, or what stands before it, that gives the handshake up. */
export declare const tlsAlert: import("../../fault.ts").Fault<unknown>;
