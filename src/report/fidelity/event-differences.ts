import { differingKeys, type WorldDifference } from "./difference.ts";
import type { ObservedWorld } from "./observed-world.ts";

interface ClusterEvent {
  reason?: string;
  type?: string;
  message?: string;
  involvedObject?: { kind?: string; fieldPath?: string };
}

/** What the clusters told in events, by what they are about, the reason and the type. */
export function eventDifferences(worlds: readonly [ObservedWorld, ObservedWorld]): WorldDifference[] {
  const [one, other] = worlds.map(toldEvents) as [Map<string, string>, Map<string, string>];
  return differingKeys(one, other).map((at) => ({ aspect: "events", at, values: [one.get(at), other.get(at)] }));
}

function toldEvents({ history, plain }: ObservedWorld): Map<string, string> {
  const texts = new Map<string, Set<string>>();
  for (const event of history) {
    if (event.type !== "object" || event.resource !== "events" || event.change === "deleted") continue;
    const { reason = "", type = "", message = "", involvedObject } = event.object as ClusterEvent;
    const words = plain(`${involvedObject?.fieldPath ?? ""} ${message}`).trim();
    // What a kubelet has not heard of yet, by chance, is not what is wrong with a volume.
    const what = /failed to sync \w+ cache/.test(words) ? " for want of its cache" : "";
    const key = plain(`${involvedObject?.kind ?? ""} ${reason} (${type})${what}`);
    const said = texts.get(key) ?? new Set();
    texts.set(key, said.add(words));
  }
  return new Map([...texts].map(([key, said]) => [key, [...said].toSorted().join("\n")]));
}
