/** Where a container's program is; refuses in the words of a container engine. */
export declare function findProgram(name: string, path: string, workingDir: string): string;
