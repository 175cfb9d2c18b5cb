import { isDeepStrictEqual } from "node:util";
import type { KubernetesObject } from "../storage/store.ts";
import { FieldSet, fieldsOfObject } from "./field-paths.ts";
import type { Shape } from "./field-shape.ts";
import { isSameManager, managedFields, managersOf, type Manager } from "./managers.ts";

/** Parts that differ between two states of an object. */
export interface Difference {
  /** New, or of another value. */
  changed: FieldSet;
  removed: FieldSet;
}

export function difference(shape: Shape, before: KubernetesObject, after: KubernetesObject): Difference {
  const [old, next] = [fieldsOfObject(shape, before), fieldsOfObject(shape, after)];
  return {
    changed: next.where((path) => !old.has(path) || !isDeepStrictEqual(old.get(path), next.get(path))),
    removed: old.where((path) => !next.has(path)),
  };
}

/** The `managedFields` after somebody has written, not applied: what the write changed is the writer's alone. */
export function fieldsAfterUpdate(
  shape: Shape,
  before: KubernetesObject | undefined,
  after: KubernetesObject,
  writer: Omit<Manager, "owns">,
): unknown[] {
  const nothing = { ...after, metadata: { name: after.metadata.name } };
  const empty = Object.fromEntries(Object.entries(nothing).filter(([field]) => ["kind", "apiVersion"].includes(field)));
  const { changed, removed } = difference(shape, before ?? (empty as KubernetesObject), after);
  const managers = before === undefined ? [] : managersOf(before);
  if (changed.paths.size === 0 && removed.paths.size === 0) return managedFields(managers);
  const own = managers.find((each) => isSameManager(each, writer));
  const others = managers
    .filter((each) => each !== own)
    .map((each) =>
      Object.assign({ ...each }, { owns: each.owns.where((path) => !changed.has(path) && !removed.has(path)) }),
    );
  const owns = own?.owns.where((path) => !removed.has(path)) ?? new FieldSet();
  for (const path of changed.list()) owns.add(path);
  return managedFields(others.concat({ ...writer, owns }));
}
