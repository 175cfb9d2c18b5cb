/** What a program that calls this one can rely on (design, "Verdicts"). */
export declare const EXIT: {
    readonly ok: 0;
    /** A scenario failed. */
    readonly failed: 1;
    /** The command line, a configuration or a scenario file is wrong. */
    readonly usage: 2;
    /** The harness broke. */
    readonly harness: 3;
    /** Ended by Ctrl-C. */
    readonly interrupted: 130;
};
