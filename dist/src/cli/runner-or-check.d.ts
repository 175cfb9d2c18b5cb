export interface RunnerCommandOptions {
    config?: string;
    check: boolean;
    json: boolean;
    permissions: boolean;
    checkCluster: boolean;
}
/** `words` are those of the command line that are no options of the command. Gives the exit code. */
export declare function runnerOrCheck(options: RunnerCommandOptions, words: readonly string[]): Promise<number>;
