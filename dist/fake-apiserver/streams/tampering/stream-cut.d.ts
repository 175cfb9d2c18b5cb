import type { Due } from "../../../src/faults/fault-engine.ts";
import type { StreamAction, StreamDirection } from "../../../src/faults/points/stream-point.ts";
type Cut = Extract<StreamAction, {
    do: "cut";
}>;
/** A fault that lets through what comes before a place and then cuts. */
export interface StreamCut extends Pick<Cut, "how" | "kill"> {
    /** The cut is due before any byte. */
    readonly atOnce: boolean;
    /** What of this message still goes through, and whether the cut comes right after it. */
    take(channel: StreamDirection, data: Buffer): {
        deliver: Buffer;
        last: boolean;
    };
    fired(): void;
}
export declare function createStreamCut(action: Due<Cut>): StreamCut;
export {};
