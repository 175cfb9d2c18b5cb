import type { Clock } from "../../../src/platform/index.ts";
import type { MakeStage } from "./output-stage.ts";
export declare function mergeStage(ms: number, clock: Clock): MakeStage;
