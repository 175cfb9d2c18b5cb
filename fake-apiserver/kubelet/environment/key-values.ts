import { objectAt } from "../../storage/json.ts";
import type { KubernetesObject, Store } from "../../storage/store.ts";

export type KeyValueKind = "Secret" | "ConfigMap";

const RESOURCE = { Secret: "secrets", ConfigMap: "configmaps" } as const;

/** The contents of a Secret or ConfigMap; undefined when there is none of that name. */
export function readKeyValues(
  store: Store,
  kind: KeyValueKind,
  namespace: string,
  name: string,
): Map<string, Buffer> | undefined {
  const object = store.get(RESOURCE[kind], namespace, name);
  if (object === undefined) return undefined;
  const values = new Map<string, Buffer>();
  const plain = kind === "ConfigMap" ? "data" : "stringData";
  const encoded = kind === "ConfigMap" ? "binaryData" : "data";
  take(values, object, encoded, "base64");
  take(values, object, plain, "utf8");
  return values;
}

/** As the kubelet's errors say it: `secret "x" not found`. */
export function missing(kind: KeyValueKind, name: string): string {
  return `${kind.toLowerCase()} "${name}" not found`;
}

function take(values: Map<string, Buffer>, object: KubernetesObject, field: string, encoding: BufferEncoding): void {
  for (const [key, value] of Object.entries(objectAt(object, field))) {
    if (typeof value === "string") values.set(key, Buffer.from(value, encoding));
  }
}
