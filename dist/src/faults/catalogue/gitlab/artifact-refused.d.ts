/** The upload of artifacts is refused before its bytes were read. */
export declare const artifactRefused: import("../../fault.ts").Fault<unknown>;
