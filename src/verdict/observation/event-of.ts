import type { HistoryEvent } from "../../history/index.ts";

export type EventOf<Type extends HistoryEvent["type"]> = Extract<HistoryEvent, { type: Type }>;

export function eventsOf<Type extends HistoryEvent["type"]>(
  history: readonly HistoryEvent[],
  type: Type,
): EventOf<Type>[] {
  return history.filter((event): event is EventOf<Type> => event.type === type);
}
