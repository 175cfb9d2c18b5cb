import type { Clock } from "../../../src/platform/index.ts";
import type { MakeStage } from "./output-stage.ts";
import type { PlaceFinder } from "./place-finder.ts";
/** Everything behind the place is lost, of one output or of both. */
export declare function truncateStage(finder: PlaceFinder, only: "stdout" | "stderr" | undefined, onPlace: () => void): MakeStage;
/** Everything behind the place waits so long, or until the stream is over. */
export declare function stallStage(finder: PlaceFinder, { ms, clock, over, onPlace }: {
    ms: number | undefined;
    clock: Clock;
    over: AbortSignal;
    onPlace: () => void;
}): MakeStage;
