/** Where a program of the host is; administrators' folders count even when the user's PATH lacks them. */
export declare function programPath(name: string): string | undefined;
export declare function hasProgram(name: string): boolean;
export declare function isExecutable(path: string): boolean;
