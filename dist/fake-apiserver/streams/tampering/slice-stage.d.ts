import type { MakeStage } from "./output-stage.ts";
export declare function sliceStage(bytes: number): MakeStage;
