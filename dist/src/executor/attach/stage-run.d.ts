import type { StageContainer } from "../../runner/build/executor.ts";
/** One run of one stage; a stage that is tried again is another run. */
export interface StageRun {
    stage: string;
    container: StageContainer;
    /** Shell lines that have to go before any that speak of the folder. */
    prologue: readonly string[];
    /**
     * Folder of this run alone, `<scripts>/<id>/scripts-<P>-<J>`. Nobody can guess the id, so no output is taken for the markers of
     * this run by accident; the last part is the one by which every reader of the log knows stage scripts.
     */
    dir: string;
    /** `<dir>/<stage>`, or `<dir>/<stage>.ps1`; like the folder a word of a shell, without quotes. */
    script: string;
}
/**
 * What proves that a marker is the stage's own and nothing that a script printed. Whoever starts the script takes the token out of its
 * file first, so that it is nowhere to be read while the script runs, and prints it behind the script's end.
 */
export interface StageSeal {
    token: string;
    proof: string;
}
export declare function stageRun(scriptsDir: string, { name: stage, container, ending }: {
    name: string;
    container: StageContainer;
    ending: string;
}, id: string): StageRun;
/** Holds the token and the proof of a run in one line, until the script is started. */
export declare function sealFile(run: StageRun): string;
/** Whoever makes this folder may start the script, or prevent its start for good. */
export declare function startLock(run: StageRun): string;
