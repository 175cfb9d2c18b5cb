/** The other side of `already-exists`: the object of that name is somebody else's, and must be neither used nor deleted. */
export declare const nameTaken: import("../../fault.ts").Fault<unknown>;
