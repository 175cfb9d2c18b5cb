/** What the spawner is asked for. */
export interface SpawnRequest {
    id: number;
    program: string;
    args: readonly string[];
    env: Record<string, string>;
    /** Names of pipes, by file descriptor; 0 is read, the others are written. Null leaves a descriptor at /dev/null. */
    pipes: readonly (string | null)[];
    argv0?: string;
    cwd?: string;
    uid?: number;
    gid?: number;
}
/** What it answers: the process began, or could not; later, that it ended. */
export type SpawnAnswer = {
    id: number;
    pid: number;
}
/** `refused`: the arguments themselves are no good. */
 | {
    id: number;
    error: string;
    refused: boolean;
} | {
    id: number;
    code: number | null;
    signal: NodeJS.Signals | null;
};
