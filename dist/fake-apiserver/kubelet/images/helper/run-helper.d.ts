/** Runs one sub-command of the helper (executor facts 9.5); resolves with its exit code. */
export declare function runHelper([name, ...args]: string[]): Promise<number>;
