import type { ClusterClient, KubeObject } from "../../clusters/index.ts";
import type { ProbePods } from "./preflight/probe-pods.ts";

/** Claims that nobody in a cluster serves, since it has no storage class, get folders of its only node. */
export interface NodeStorage {
  /** Undefined for what is no claim, and for one that names a class. Rejects when there can be no folders. */
  volumeFor(claim: KubeObject): Promise<KubeObject | undefined>;
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
/** So many folders are made at a time, each for one claim. */
const BATCH = 100;
/** As provisioners do, for jobs of any user: a folder that a kubelet makes is root's. */
const MAKE = 'mkdir -p "$1" && n="$2" && while [ "$n" -lt "$3" ]; do mkdir -m 0777 "$1/$n" && n=$((n + 1)); done';

/** Whether a cluster takes pods with a folder of their node; many with policies do not. */
export async function takesNodeFolders(client: ClusterClient, namespace: string): Promise<boolean> {
  const pod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "faultline-folder" },
    spec: {
      containers: [{ name: "none", image: "none" }],
      volumes: [{ name: "folder", hostPath: { path: PARENT } }],
    },
  };
  const { status } = await client.request("POST", `/api/v1/namespaces/${namespace}/pods?dryRun=All`, pod);
  return status < 300;
}

/** `image`: of the pods that make the folders and take them away; it has a shell and its usual tools. */
export function nodeStorage({ run, pods, image }: { run: string; pods: ProbePods; image: string }): NodeStorage {
  const folder = `faultline-${run}`;
  const batches: Promise<void>[] = [];
  let count = 0;

  async function onNode(name: string, command: readonly string[], otherwise: string): Promise<void> {
    const { succeeded, message } = await pods.run({
      name,
      image,
      command,
      folder: { host: PARENT, mountPath: "/node" },
    });
    if (!succeeded) throw new Error(`${otherwise}: ${message}`);
  }

  async function takeFolder(): Promise<string> {
    const number = count++;
    const batch = Math.floor(number / BATCH);
    batches[batch] ??= onNode(
      `storage-${batch}`,
      ["sh", "-c", MAKE, "sh", `/node/${folder}`, String(batch * BATCH), String((batch + 1) * BATCH)],
      `there can be no folders for claims in ${PARENT} of the node`,
    );
    await batches[batch];
    return `${PARENT}/${folder}/${number}`;
  }

  return {
    async volumeFor(claim) {
      const { kind, metadata } = claim;
      const spec = (claim["spec"] ?? {}) as ClaimSpec;
      if (kind !== "PersistentVolumeClaim" || (spec.storageClassName ?? "") !== "") return undefined;
      if (spec.volumeMode === "Block") return undefined;
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
          hostPath: { path: await takeFolder(), type: "Directory" },
        },
      };
    },
    async close() {
      if (count > 0)
        await onNode("storage-end", ["rm", "-rf", `/node/${folder}`], `${PARENT}/${folder} stays on the node`);
    },
  };
}
