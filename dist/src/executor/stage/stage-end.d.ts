import { BuildError } from "../../runner/build/build-error.ts";
/** What the running stage tells of itself through the log. */
export interface StageEnd {
    readonly started: Promise<void>;
    /** The exit code of the script. */
    readonly ended: Promise<number>;
    isStarted(): boolean;
    start(): void;
    end(exitCode: number): void;
}
export declare function createStageEnd(): StageEnd;
export declare function exitError(exitCode: number): BuildError;
