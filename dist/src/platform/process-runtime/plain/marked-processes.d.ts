/** Living processes with this entry in their environment, and without any of the others. */
export declare function markedProcesses(entry: string, without?: string[]): number[];
/**
 * Kills them all, and those that they start meanwhile. One look is not enough: a process that is just becoming another program
 * shows no environment, and one that was just made is missing from a list that was begun before.
 */
export declare function killMarked(entry: string): Promise<void>;
