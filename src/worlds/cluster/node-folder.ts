import type { ClusterClient, KubeObject } from "../../clusters/index.ts";
import type { Clock } from "../../platform/index.ts";
import { createOwnPods } from "./own-pods.ts";
import { probePods, type ProbePods } from "./preflight/probe-pods.ts";
import { RUN_LABEL } from "./run-label.ts";

/** Where anybody may write, and what nobody misses after a restart. */
export const PARENT = "/tmp";

/** The folder that a run has on the only node of a cluster, and how it is reached when the run was killed. */
export interface NodeFolder {
  run: string;
  /** Whose namespace takes the pod. */
  namespace: string;
  /** Of a pod that has a shell and its usual tools. */
  image: string;
}

/** A namespace of a run with a folder says with which image the folder can be taken away. */
const IMAGE = "faultline.dev/node-folder-image";
const LIMIT_MS = 60_000;

export function folderName(run: string): string {
  return `faultline-${run}`;
}

/** `folder /tmp/faultline-x of the node` */
export function folderText({ run }: Pick<NodeFolder, "run">): string {
  return `folder ${PARENT}/${folderName(run)} of the node`;
}

/** Before there is a folder, so that none is ever there that nobody knows of. */
export async function announceFolder(client: ClusterClient, { namespace, image }: NodeFolder): Promise<void> {
  const metadata = { name: namespace, annotations: { [IMAGE]: image } };
  await client.applyPart({ apiVersion: "v1", kind: "Namespace", metadata });
}

/** Those that the namespaces among what runs have left tell of. */
export function foldersOf(objects: readonly KubeObject[]): NodeFolder[] {
  return objects.flatMap(({ kind, metadata: { name, labels, annotations } }) => {
    const run = labels?.[RUN_LABEL];
    const image = annotations?.[IMAGE];
    return kind !== "Namespace" || run === undefined || image === undefined ? [] : [{ run, namespace: name, image }];
  });
}

/** By a pod. Rejects when the folder stays, with the reason. */
export async function removeFolder(
  pods: ProbePods,
  name: string,
  { run, image }: Omit<NodeFolder, "namespace">,
): Promise<void> {
  const { succeeded, message } = await pods.run({
    name,
    image,
    command: ["rm", "-rf", `/node/${folderName(run)}`],
    folder: { host: PARENT, mountPath: "/node" },
  });
  if (!succeeded) throw new Error(`${PARENT}/${folderName(run)} stays on the node: ${message}`);
}

/** As `removeFolder`, of a run that is over. */
export async function sweepFolder(client: ClusterClient, clock: Clock, folder: NodeFolder): Promise<void> {
  const own = createOwnPods(client);
  const pods = probePods({ client, own, clock, namespace: folder.namespace, run: folder.run, limitMs: LIMIT_MS });
  await removeFolder(pods, "storage-sweep", folder);
}
