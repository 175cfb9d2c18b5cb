import type { Clock } from "../../../src/platform/index.ts";
import type { KubernetesObject, Store, WatchEvent } from "../../storage/store.ts";
import { createWorkQueue } from "./work-queue.ts";

/** Works on the objects of one resource, on each whenever it or something that it has to do with has changed. */
export interface ObjectController {
  /** Looks at an object once more then, whatever happens. */
  again(object: KubernetesObject, delayMs: number): void;
  close(): void;
}

export function startObjectController(parts: {
  store: Store;
  clock: Clock;
  resource: string;
  /** Leads an object to what it asks for. */
  sync(object: KubernetesObject): Promise<void>;
  /** By resource: the name of the object, in the same namespace, that a change has to do with; undefined for none. */
  follows: Record<string, (event: WatchEvent) => string | undefined>;
}): ObjectController {
  const { store, clock, resource, sync, follows } = parts;
  const queue = createWorkQueue(clock, async (namespace, name) => {
    const object = store.get(resource, namespace, name);
    if (object !== undefined) await sync(object);
  });
  const unsubscribe = Object.entries(follows).map(([other, concerned]) =>
    store.subscribe(other, (event) => {
      const name = concerned(event);
      if (name !== undefined) queue.add({ namespace: event.object.metadata.namespace, name });
    }),
  );
  unsubscribe.push(store.subscribe(resource, ({ object }) => queue.add(object.metadata)));
  return {
    again: ({ metadata }, delayMs) => queue.add(metadata, delayMs),
    close() {
      for (const end of unsubscribe) end();
      queue.close();
    },
  };
}
