import type { KubeObject } from "../../clusters/index.ts";
import type { ProbePods } from "./preflight/probe-pods.ts";

/** Claims that nobody in a cluster serves, since it has no storage class, get folders of its only node. */
export interface NodeStorage {
  /** Undefined for what is no claim, and for one that names a class. */
  volumeFor(claim: KubeObject): KubeObject | undefined;
  /** Takes the folders away. Rejects when they stay. */
  close(): Promise<void>;
}

interface ClaimSpec {
  storageClassName?: string;
  accessModes?: readonly string[];
  volumeMode?: string;
  resources?: { requests?: { storage?: string } };
}

/** Where anybody may write, and what nobody misses after a restart. */
const PARENT = "/tmp";

/** `image`: of the pod that takes the folders away; it has a shell's usual tools. */
export function nodeStorage({ run, pods, image }: { run: string; pods: ProbePods; image: string }): NodeStorage {
  const folder = `faultline-${run}`;
  let isUsed = false;
  return {
    volumeFor(claim) {
      const { kind, metadata } = claim;
      const spec = (claim["spec"] ?? {}) as ClaimSpec;
      if (kind !== "PersistentVolumeClaim" || (spec.storageClassName ?? "") !== "") return undefined;
      if (spec.volumeMode === "Block") return undefined;
      isUsed = true;
      const { name, namespace = "" } = metadata;
      return {
        apiVersion: "v1",
        kind: "PersistentVolume",
        metadata: { name: `${namespace}-${name}` },
        spec: {
          capacity: { storage: spec.resources?.requests?.storage ?? "1Gi" },
          accessModes: spec.accessModes ?? ["ReadWriteOnce"],
          claimRef: { apiVersion: "v1", kind, namespace, name },
          // Its folder goes with all the others at the end of the run, whoever looks after volumes here.
          persistentVolumeReclaimPolicy: "Retain",
          hostPath: { path: `${PARENT}/${folder}/${namespace}/${name}`, type: "DirectoryOrCreate" },
        },
      };
    },
    async close() {
      if (!isUsed) return;
      const { succeeded, message } = await pods.run({
        name: "storage-end",
        image,
        command: ["rm", "-rf", `/node/${folder}`],
        folder: { host: PARENT, mountPath: "/node" },
      });
      if (!succeeded) throw new Error(`${PARENT}/${folder} stays on the node: ${message}`);
    },
  };
}
