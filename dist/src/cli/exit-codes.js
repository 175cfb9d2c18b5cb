/** What a program that calls this one can rely on (design, "Verdicts"). */
export const EXIT = {
    ok: 0,
    /** A scenario failed. */
    failed: 1,
    /** The command line, a configuration or a scenario file is wrong. */
    usage: 2,
    /** The harness broke. */
    harness: 3,
    /** Ended by Ctrl-C. */
    interrupted: 130,
};
