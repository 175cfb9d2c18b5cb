import { keyOf } from "./object-key.ts";
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
    selection: { list: () => [...chosen.values()].sort(inOrder) },
    keeper: {
      note(type, object) {
        const { uid = "" } = object.metadata;
        if (type !== "DELETED" && matches(object)) chosen.set(uid, object);
        else chosen.delete(uid);
      },
    },
  };
}

function inOrder(a: KubernetesObject, b: KubernetesObject): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
