import { type HistoryEvent } from "../../history/index.ts";
import type { MemoryRecorder } from "../../history/memory-recorder.ts";
import { type VerdictContext } from "../../verdict/index.ts";
import { type Findings } from "./check-history.ts";
import type { EventPattern } from "./event-pattern.ts";
/** Everything that was observed, in one order, by the side that did it. */
export interface History {
    /** Grows as long as something happens. */
    readonly events: readonly HistoryEvent[];
    /** A line for people for each event. */
    lines(): string[];
    matching(pattern: EventPattern): readonly HistoryEvent[];
    /** The first event that matches: one that is there already, or the next to come. Rejects with the signal's reason. */
    first(pattern: EventPattern, options?: {
        signal?: AbortSignal;
    }): Promise<HistoryEvent>;
    /** Calls `listener` with every further event; the result ends that. */
    onEvent(listener: (event: HistoryEvent) => void): () => void;
    /** Holds the `expect:` block of a scenario against it. Throws a `UsageError` for words that there are not. */
    check(expect: object): Findings;
    /** Holds the invariants against it. Throws a `UsageError` where no runner was at work whom they could judge. */
    checkInvariants(): Findings;
}
/** `context`: what is known of the runner that was at work; undefined where there is none. */
export declare function createHistory({ events, onEvent }: Pick<MemoryRecorder, "events" | "onEvent">, context?: () => VerdictContext | undefined): History;
