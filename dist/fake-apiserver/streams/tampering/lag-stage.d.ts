import type { Clock } from "../../../src/platform/index.ts";
import type { MakeStage } from "./output-stage.ts";
export declare function lagStage(ms: number, clock: Clock, over: AbortSignal): MakeStage;
