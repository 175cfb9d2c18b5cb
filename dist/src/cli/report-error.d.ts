/** One clear line for what a user can mend, the reason and how to learn more for the rest. Gives the exit code. */
export declare function reportError(error: unknown): Promise<number>;
