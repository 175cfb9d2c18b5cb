/** What is told of the script that a process of exec runs. */
export interface ScriptListener {
    /** The name of the stage whose script a marker names; undefined when another process has begun it already. */
    named(script: string): string | undefined;
    /** A name for a stage that nobody named. */
    unnamed(): string;
    start(stage: string): void;
    output(stage: string, data: Buffer): void;
    end(stage: string, exitCode: number): void;
}
/** One process of exec, as its streams show it. */
export interface StartedScript {
    stdin(data: Buffer): void;
    stdout(data: Buffer): void;
    stderr(data: Buffer): void;
    exited(code: number): void;
}
/**
 * The script of a process whose stdin begins with `#!` ends with the process. One that is named by a start marker on stderr ends with the
 * code of the end marker there; a process that dies without one leaves its script without an end.
 */
export declare function createStartedScript(listener: ScriptListener): StartedScript;
