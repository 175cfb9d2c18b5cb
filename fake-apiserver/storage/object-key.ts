import type { KubernetesObject } from "./store.ts";

/** What comes first of two namespaces, by the keys of what is in them: etcd has `a-b/x` before `a/x`. */
export function byKey(a: string, b: string): number {
  return a === b ? 0 : `${a}/` < `${b}/` ? -1 : 1;
}

/** Of an object among those of its resource: lists are in this order, and go on after such a key. */
export function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ""}/${metadata.name}`;
}
