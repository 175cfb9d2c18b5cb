/** Something between client and server made the request twice: the first created, the second's answer is what the client gets. */
export declare const alreadyExists: import("../../fault.ts").Fault<unknown>;
