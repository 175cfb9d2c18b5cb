import type { PodChoice } from "../../src/faults/points/moment-point.ts";
import type { HistoryEvent } from "../../src/history/history-event.ts";
import type { Pod } from "../kubelet/pod/pod.ts";
import type { Store } from "../storage/store.ts";

/** The pods that a moment befalls: by name, or the one that its event tells of, or all. */
export function chosenPods(store: Store, { namespace, name }: PodChoice, event: HistoryEvent | undefined): Pod[] {
  const all = store.list("pods", namespace) as Pod[];
  if (name !== undefined) return all.filter(({ metadata }) => metadata.name.includes(name));
  if (event === undefined || !("uid" in event)) return all;
  const told = all.filter(({ metadata }) => metadata.uid === event.uid);
  return told.length === 0 && !("pod" in event) ? all : told;
}
