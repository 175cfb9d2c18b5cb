import { clusterScoped } from "./cluster-scoped.ts";

interface Placeable extends Record<string, unknown> {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
}

/** An object as a scenario writes it, in its namespace: that of the jobs unless it names one or is in none. */
export function placed(object: Record<string, unknown>, namespace: string): Placeable {
  const written = object as Placeable;
  if (clusterScoped(written.kind)) return written;
  return { ...written, metadata: { ...written.metadata, namespace: written.metadata.namespace ?? namespace } };
}
