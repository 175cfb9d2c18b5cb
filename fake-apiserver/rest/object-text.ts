import type { KubernetesObject } from "../storage/store.ts";

const lines = new WeakMap<KubernetesObject, string>();

/** The JSON of a stored object as answers have it, made once: the History has the same text, and so have all who ask. */
export function objectLine(object: KubernetesObject): string {
  let line = lines.get(object);
  if (line === undefined) {
    line = `${JSON.stringify(object)}\n`;
    lines.set(object, line);
  }
  return line;
}

/** The same without the newline, for lists and watches; a part of it, which takes no room of its own. */
export function objectText(object: KubernetesObject): string {
  return objectLine(object).slice(0, -1);
}

/** Items of a list carry no kind and apiVersion of their own; in a stored object these two come first. */
export function itemText(object: KubernetesObject): string {
  const head = `{"kind":${JSON.stringify(object.kind)},"apiVersion":${JSON.stringify(object.apiVersion)},`;
  const line = objectLine(object);
  return line.startsWith(head) ? `{${line.slice(head.length, -1)}` : line.slice(0, -1);
}
