import type { KubernetesObject } from "./store.ts";

/** The objects of one resource in one namespace. */
export interface ObjectShelf {
  readonly size: number;
  get(name: string): KubernetesObject | undefined;
  /** In the place of the one with its name, if there is one. */
  put(object: KubernetesObject): void;
  take(name: string): void;
  /** By name. */
  sorted(): readonly KubernetesObject[];
}

/** Keeps them in order all the time: lists are asked for far more often than objects come and go. */
export function createObjectShelf(): ObjectShelf {
  const byName = new Map<string, KubernetesObject>();
  const inOrder: KubernetesObject[] = [];

  /** Where an object of that name is, or would have to be. */
  function placeOf(name: string): number {
    let low = 0;
    let high = inOrder.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((inOrder[middle]?.metadata.name ?? "") < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get size() {
      return byName.size;
    },
    get: (name) => byName.get(name),
    put(object) {
      const { name } = object.metadata;
      inOrder.splice(placeOf(name), byName.has(name) ? 1 : 0, object);
      byName.set(name, object);
    },
    take(name) {
      if (byName.delete(name)) inOrder.splice(placeOf(name), 1);
    },
    sorted: () => inOrder,
  };
}
