import type { KubernetesObject, LiveSelection, WatchEvent } from "./store.ts";

/** Tells a selection of the writes of its resource. */
export interface SelectionKeeper {
  note(type: WatchEvent["type"], object: KubernetesObject): void;
}

export function createLiveSelection(matches: (object: KubernetesObject) => boolean): {
  selection: LiveSelection;
  keeper: SelectionKeeper;
} {
  /** By uid. */
  const chosen = new Map<string, KubernetesObject>();
  return {
    selection: { list: () => [...chosen.values()].sort(byPlace) },
    keeper: {
      note(type, object) {
        const { uid = "" } = object.metadata;
        if (type !== "DELETED" && matches(object)) chosen.set(uid, object);
        else chosen.delete(uid);
      },
    },
  };
}

function byPlace({ metadata: a }: KubernetesObject, { metadata: b }: KubernetesObject): number {
  const [here, there] = [a.namespace ?? "", b.namespace ?? ""];
  if (here !== there) return here < there ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}
