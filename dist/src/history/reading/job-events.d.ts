import type { HistoryEvent } from "../history-event.ts";
/** What a History tells of one job: its states and trace, its pods and what happened in them, the requests for all of that. */
export declare function eventsOfJob(history: readonly HistoryEvent[], job: number): HistoryEvent[];
/** Numbers of the jobs that a History tells of. */
export declare function jobsOf(history: readonly HistoryEvent[]): number[];
