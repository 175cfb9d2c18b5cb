import type { HistoryEvent } from "../../history/index.ts";
import { type Call } from "./call.ts";
/** One try of a call, as the server saw it. */
export interface Attempt {
    start: HistoryEvent;
    /** When it was over; undefined while it is still open. */
    end?: HistoryEvent;
    failed: boolean;
    /** Undefined: the connection failed before there was a request. */
    call?: Call;
}
export declare function attemptOf(call: Call, cuts: ReadonlyMap<string, HistoryEvent>): Attempt;
/** Streams that a fault cut, by their request. */
export declare function cutStreams(history: readonly HistoryEvent[]): Map<string, HistoryEvent>;
/** Splits attempts of one kind into runs in which each but the last failed. */
export declare function runsOf(attempts: readonly Attempt[], belongs: (before: Attempt, next: Attempt) => boolean): Attempt[][];
/** Milliseconds from the end of an attempt to the start of the next. */
export declare function delayBetween(before: Attempt, next: Attempt): number;
/** Execs with different scripts are different calls, though the command is the same; a cut one may have got only the begin of it. */
export declare function isSameScript(before: Attempt, next: Attempt): boolean;
