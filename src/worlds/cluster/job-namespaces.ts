import type { ClusterClient, KubeObject } from "../../clusters/index.ts";
import { labelled, owned, RUN_LABEL } from "./run-label.ts";

/** The namespaces that a runner makes for its jobs. */
export interface JobNamespaces {
  /** With the labels of everything that the run makes. */
  mark<T extends KubeObject>(namespace: T): T;
  /** Asks for the end of those that are left. */
  remove(): Promise<void>;
}

export function createJobNamespaces(client: ClusterClient, run: string): JobNamespaces {
  const names = new Set<string>();
  return {
    mark(namespace) {
      names.add(namespace.metadata.name);
      return owned(labelled(namespace, run));
    },
    async remove() {
      if (names.size === 0) return;
      const { items } = await client.list("/api/v1/namespaces", { labelSelector: `${RUN_LABEL}=${run}` });
      for (const { metadata } of items) {
        // It was not made where somebody else had the name.
        if (!names.has(metadata.name) || metadata.deletionTimestamp !== undefined) continue;
        await client.delete({ apiVersion: "v1", kind: "Namespace", metadata });
      }
    },
  };
}
