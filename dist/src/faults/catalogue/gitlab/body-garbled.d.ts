/** The answer has the right length and the wrong content: a pack, an artifact, a cache. */
export declare const bodyGarbled: import("../../fault.ts").Fault<unknown>;
