import type { HistoryEvent } from "../../history/index.ts";
export type EventOf<Type extends HistoryEvent["type"]> = Extract<HistoryEvent, {
    type: Type;
}>;
export declare function eventsOf<Type extends HistoryEvent["type"]>(history: readonly HistoryEvent[], type: Type): EventOf<Type>[];
