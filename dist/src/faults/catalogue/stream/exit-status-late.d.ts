/** The output has ended, and nobody says yet how the process did. */
export declare const exitStatusLate: import("../../fault.ts").Fault<unknown>;
