import { type ProcessRuntimeMode } from "../platform/index.ts";
import type { Ground } from "../worlds/fake-world.ts";
/** The ground of a run, until it is given back. */
export interface OpenGround extends Ground {
    /** Nothing is left of it afterwards. */
    close(): Promise<void>;
}
/** Puts the real implementations of the seams together. Rejects with a `UsageError` when a program is missing that jobs use. */
export declare function openGround(mode: ProcessRuntimeMode): Promise<OpenGround>;
/** Lends a ground to `use`, and gives it back whatever comes of that. */
export declare function withGround<T>(mode: ProcessRuntimeMode, use: (ground: Ground) => Promise<T>): Promise<T>;
