/** The exit code that the last frame of an exec or attach stream tells of, or the error it stands for (executor facts 2.2). */
export declare function exitCode(frame: string): number | Error;
