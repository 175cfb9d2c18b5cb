import type { PodChoice } from "../../src/faults/points/moment-point.ts";
import type { HistoryEvent } from "../../src/history/history-event.ts";
import type { Pod } from "../kubelet/pod/pod.ts";
import type { Store } from "../storage/store.ts";
/** The pods that a moment befalls: by name, or the one that its event tells of, or all. */
export declare function chosenPods(store: Store, { namespace, name }: PodChoice, event: HistoryEvent | undefined): Pod[];
