import type { StageSeal } from "./stage-run.ts";
export interface StageListener {
    /** Path of the script whose markers count. */
    script: string;
    /** Without it in a marker, that is ordinary output. */
    seal: StageSeal;
    started(): void;
    ended(exitCode: number): void;
}
/** Parts the job's log file into what scripts wrote and the markers of the stage that runs now. */
export interface StageOutput {
    push(bytes: Buffer): void;
    /** From now on markers of this stage count, and no others. */
    listen(listener: StageListener | undefined): void;
    /** Gives out what was held back because it could have become a marker. */
    flush(): void;
}
export declare function createStageOutput(write: (bytes: Buffer) => void): StageOutput;
