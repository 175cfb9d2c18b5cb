export interface Interruption {
    /** Aborts when a user wants an end. */
    readonly signal: AbortSignal;
    /** Resolves then. */
    readonly asked: Promise<void>;
}
/** Hears Ctrl-C, SIGTERM and a terminal that was closed; whoever asks again does not wait for the cleaning up. */
export declare function hearInterruption(): Interruption;
