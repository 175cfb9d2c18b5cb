export type StopSignal = "SIGINT" | "SIGTERM" | "SIGQUIT" | "SIGHUP";
/** Where signals come from: the process. */
export interface SignalSource {
    on(signal: StopSignal, listener: () => void): unknown;
}
/**
 * Calls back for each of the signals until the program is over. The handlers are never taken away: a signal that comes late, while the
 * last things are written, must not make a failure of an orderly end.
 *
 * Under npm a Ctrl-C comes twice: the terminal gives it to all of its processes, and npm passes its own on, on a busy machine seconds
 * later. So every second one is taken for npm's, whenever it comes. Where only one came (two that wait at once become one) whoever
 * asks again may have to ask once more.
 */
export declare function onSignals(signals: readonly StopSignal[], listener: (signal: StopSignal) => void, isUnderNpm?: boolean, source?: SignalSource): void;
