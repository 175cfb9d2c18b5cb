/**
 * Where a module lies that is started as a program of its own: `name` without its ending, from the folder of the module that asks. In the
 * repository both are TypeScript, in a package both are JavaScript.
 */
export declare function siblingProgram(url: string, name: string): string;
