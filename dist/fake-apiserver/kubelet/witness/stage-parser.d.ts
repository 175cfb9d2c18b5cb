/** What a job's log file tells of its stages, in the order it was written. */
export interface StageListener {
    start(stage: string): void;
    output(stage: string, data: Buffer): void;
    end(stage: string, exitCode: number): void;
}
export interface StageParser {
    push(data: Buffer): void;
    /** No more bytes come: what was held back is output. */
    finish(): void;
}
/**
 * Reads the markers that stage scripts print (executor facts 4.2): `{"script": …}` begins a stage, `{"command_exit_code": N,
 * "script": …}` ends it, after a blank line that belongs to the marker. Scripts may print anything, also text like a marker
 * (facts 4.6), so one counts only when it names a script in `scriptsFolder`, and an end only that of the open stage. A start may carry
 * a `proof`, the SHA-256 of a token: then nothing but an end with that token ends the stage, and what looks like a marker of
 * another kind meanwhile is output of the script.
 */
export declare function createStageParser(scriptsFolder: string, listener: StageListener): StageParser;
