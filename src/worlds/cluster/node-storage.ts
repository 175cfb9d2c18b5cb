import type { ClusterClient, KubeObject } from "../../clusters/index.ts";
import { folderName, PARENT, removeFolder } from "./node-folder.ts";
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

/** `image`: of the pods that make the folders and take them away; it has a shell and its usual tools. `announce` comes before the first one. */
export function nodeStorage(options: {
  run: string;
  pods: ProbePods;
  image: string;
  announce(): Promise<void>;
}): NodeStorage {
  const { run, pods, image, announce } = options;
  const folder = folderName(run);
  let announced: Promise<void> | undefined;
  const batches: Promise<void>[] = [];
  let count = 0;

  async function makeFolders(batch: number): Promise<void> {
    announced ??= announce();
    await announced;
    const { succeeded, message } = await pods.run({
      name: `storage-${batch}`,
      image,
      command: ["sh", "-c", MAKE, "sh", `/node/${folder}`, String(batch * BATCH), String((batch + 1) * BATCH)],
      folder: { host: PARENT, mountPath: "/node" },
    });
    if (!succeeded) throw new Error(`there can be no folders for claims in ${PARENT} of the node: ${message}`);
  }

  async function takeFolder(): Promise<string> {
    const number = count++;
    const batch = Math.floor(number / BATCH);
    batches[batch] ??= makeFolders(batch);
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
      if (count > 0) await removeFolder(pods, "storage-end", { run, image });
    },
  };
}
