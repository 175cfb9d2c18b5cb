import type { HistoryEvent } from "../../history/history-event.ts";

/** Something has just happened: the event that a plan waits for, or, without one, the moment at which an entry's conditions hold. */
export interface MomentPoint {
  event?: HistoryEvent;
}

/**
 * What happens to a world by itself, not in answer to anybody's request. Whoever can do it registers with `FaultEngine.perform`. One
 * member per kind, told apart by `do`.
 */
export type MomentAction = { do: "delete-pods" };
