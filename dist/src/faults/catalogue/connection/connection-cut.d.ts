/** The wire breaks wherever it happens to be: in a handshake, a head, a body, a frame. */
export declare const connectionCut: import("../../fault.ts").Fault<unknown>;
