import type { KubernetesObject } from "./store.ts";
import type { VersionedStore } from "./versioned-store.ts";
import type { Change } from "./watch-log.ts";

/** An object as it is stored, and as clients of another API group see it. Both make a new object of parts of the old one. */
export interface ServedForm {
  served(object: KubernetesObject): KubernetesObject;
  stored(object: KubernetesObject): KubernetesObject;
}

/** The store for a request that speaks of `resource` in the words of another group. */
export function servedStore(store: VersionedStore, resource: string, form: ServedForm): VersionedStore {
  const shown = shownOnce(form);
  const shownChange = (change: Change): Change => ({
    ...change,
    object: shown(change.object),
    ...(change.previous !== undefined && { previous: shown(change.previous) }),
  });
  const orNothing = (object: KubernetesObject | undefined) => object && shown(object);
  const concerns = (asked: string) => asked === resource;

  return {
    ...store,
    get: (asked, ...where) => (concerns(asked) ? orNothing(store.get(asked, ...where)) : store.get(asked, ...where)),
    list(asked, namespace) {
      const found = store.list(asked, namespace);
      return concerns(asked) ? found.map(shown) : found;
    },
    create: (asked, object) =>
      concerns(asked) ? shown(store.create(asked, form.stored(object))) : store.create(asked, object),
    update(asked, namespace, name, change) {
      if (!concerns(asked)) return store.update(asked, namespace, name, change);
      const updated = store.update(asked, namespace, name, (object) => {
        const next = form.served(object);
        return form.stored(change(next) ?? next);
      });
      return orNothing(updated);
    },
    remove(asked, namespace, name) {
      const removed = store.remove(asked, namespace, name);
      return concerns(asked) ? orNothing(removed) : removed;
    },
    changesSince(asked, version) {
      const changes = store.changesSince(asked, version);
      return concerns(asked) ? changes?.map(shownChange) : changes;
    },
    onResourceChange: (asked, listener) =>
      store.onResourceChange(asked, concerns(asked) ? (change) => listener(shownChange(change)) : listener),
  };
}

const shownForms = new WeakMap<ServedForm, WeakMap<KubernetesObject, KubernetesObject>>();

/** Each stored object is converted once, however many look at it. */
function shownOnce(form: ServedForm): (object: KubernetesObject) => KubernetesObject {
  let known = shownForms.get(form);
  if (known === undefined) shownForms.set(form, (known = new WeakMap()));
  const all = known;
  return (object) => {
    let shown = all.get(object);
    if (shown === undefined) all.set(object, (shown = Object.freeze(form.served(object))));
    return shown;
  };
}
