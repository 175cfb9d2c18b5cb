import type { ClusterClient, KubeObject } from "../../clusters/index.ts";

/** No node has the first; containerd and CRI-O have the second by themselves. */
const HANDLERS = { missing: "faultline-missing", there: "runc" } as const;

/** Classes of pods whose sandbox cannot be made as long as their runtime is one that no node has. */
export interface RuntimeClasses {
  create(name: string): Promise<void>;
  /** From now on it means the runtime that nodes have. */
  change(name: string): Promise<void>;
  /** Takes away all of them. */
  remove(): Promise<void>;
}

/** `marked`: with the mark of whoever makes it. */
export function createRuntimeClasses(
  client: ClusterClient,
  marked: (object: KubeObject) => KubeObject,
): RuntimeClasses {
  const made = new Map<string, KubeObject>();

  async function put(name: string, handler: string): Promise<void> {
    const runtimeClass = marked({ apiVersion: "node.k8s.io/v1", kind: "RuntimeClass", metadata: { name }, handler });
    made.set(name, runtimeClass);
    await client.create(runtimeClass);
  }

  return {
    create: (name) => put(name, HANDLERS.missing),
    async change(name) {
      const old = made.get(name);
      // The handler of a class cannot be changed.
      if (old !== undefined) await client.delete(old);
      await put(name, HANDLERS.there);
    },
    async remove() {
      for (const each of made.values()) await client.delete(each);
    },
  };
}
