import type { Due } from "../../../src/faults/fault-engine.ts";
import type { StreamAction } from "../../../src/faults/points/stream-point.ts";
import type { Clock } from "../../../src/platform/index.ts";
import { type Carry, type OutputStage } from "./output-stage.ts";
import { type StreamCut } from "./stream-cut.ts";
type DueAction = Due<StreamAction>;
/** All that faults do to one stream. */
export interface StreamTampering {
    /** Nothing at all. */
    readonly untouched: boolean;
    readonly cut: StreamCut | undefined;
    /** The stream never opens, and what of it is missing. */
    readonly neverOpens: "upgrade" | "streams" | undefined;
    /** The way of an output's messages to the client. */
    output(last: Carry, output?: "stdout" | "stderr"): OutputStage;
    /** The way of the client's messages to the process. */
    input(last: Carry): OutputStage;
    /** Waits before the status where that is late; tells what to do about it. */
    status(): Promise<StatusTampering>;
    /** Nothing waits any more. */
    over(): void;
}
export type StatusTampering = {
    send: "status";
} | {
    send: "nothing";
} | {
    send: "text";
    text: string;
};
export declare function tamperWith(actions: readonly DueAction[], clock: Clock): StreamTampering;
export {};
