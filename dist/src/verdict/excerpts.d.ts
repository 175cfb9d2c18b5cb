import { type HistoryEvent } from "../history/index.ts";
import type { Verdict } from "./verdict.ts";
/** The lines that failed checks point at, by index of the event, without the given secrets. */
export declare function excerpts(history: readonly HistoryEvent[], { expectations, invariants }: Verdict, secrets: Iterable<string>): Record<number, string>;
