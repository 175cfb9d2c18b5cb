import { type EventPattern } from "./event-pattern.ts";
/**
 * What must be true of the History, and of the world's time, for a fault to be possible. Conditions nest.
 * `seen`: so many such events happened. `between`: the last `from` has not been followed by a `to`. `elapsed_ms`: so much world time
 * is over since the world's start, or since the first `since`.
 */
export type Condition = {
    seen: EventPattern;
    times: number;
} | {
    between: {
        from: EventPattern;
        to: EventPattern;
    };
} | {
    elapsed_ms: number;
    since?: EventPattern;
} | {
    all: readonly Condition[];
} | {
    any: readonly Condition[];
} | {
    not: Condition;
};
/** In words, without a leading preposition: `stage-start stage=step_script was seen`. */
export declare function describeCondition(condition: Condition): string;
