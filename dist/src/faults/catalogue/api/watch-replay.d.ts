/** A server whose cache starts anew repeats what it has told already. */
export declare const watchReplay: import("../../fault.ts").Fault<unknown>;
