/**
 * The folder for temporary files: what TMPDIR names, else the system's memory where that is large enough and programs may be run
 * from it, else the usual place. Every pod is made of many small files, and on a disk they cost a quarter more time.
 */
export declare function scratchPlace(): string;
