/** A wrong flag of a sub-command. */
export declare class CommandLineError extends Error {
    name: string;
}
export interface CommandLine {
    /** The last value, or undefined. */
    text(flag: string): string | undefined;
    /** Throws when the flag is missing. */
    needed(flag: string): string;
    list(flag: string): string[];
    is(flag: string): boolean;
    /** Milliseconds of a Go duration, or of a bare number of `unit`s. */
    duration(flag: string, unit: "s" | "m"): number | undefined;
}
/** Reads the flags of a sub-command; `switches` take no value. */
export declare function readCommandLine(command: string, args: string[], flags: string[], switches?: string[]): CommandLine;
