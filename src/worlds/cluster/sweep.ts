import { ClusterError, type ClusterClient, type KubeObject } from "../../clusters/index.ts";
import { RUN_LABEL } from "./run-label.ts";

/** What runs make outside of namespaces; everything else goes with its namespace. */
const KINDS = [
  { path: "/api/v1/namespaces", apiVersion: "v1", kind: "Namespace" },
  {
    path: "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings",
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
  },
  {
    path: "/apis/rbac.authorization.k8s.io/v1/clusterroles",
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
  },
  { path: "/api/v1/persistentvolumes", apiVersion: "v1", kind: "PersistentVolume" },
  { path: "/apis/node.k8s.io/v1/runtimeclasses", apiVersion: "node.k8s.io/v1", kind: "RuntimeClass" },
  { path: "/apis/scheduling.k8s.io/v1/priorityclasses", apiVersion: "scheduling.k8s.io/v1", kind: "PriorityClass" },
  webhooks("MutatingWebhookConfiguration"),
  webhooks("ValidatingWebhookConfiguration"),
] as const;

function webhooks(kind: string): { path: string; apiVersion: string; kind: string } {
  const apiVersion = "admissionregistration.k8s.io/v1";
  return { path: `/apis/${apiVersion}/${kind.toLowerCase()}s`, apiVersion, kind };
}

/**
 * What runs have left in a cluster, or one run with this name. Whoever may not look for what else runs make has made none of it; rejects
 * with a `ClusterError` when namespaces cannot be listed, or something fails.
 */
export async function leftInCluster(client: ClusterClient, run?: string): Promise<KubeObject[]> {
  const found = await Promise.all(
    KINDS.map(async ({ path, apiVersion, kind }) => {
      const { items } = await client.list(path).catch((error: unknown) => {
        const isRefused = error instanceof ClusterError && (error.status === 403 || error.status === 404);
        if (kind === "Namespace" || !isRefused) throw error;
        return { items: [] };
      });
      return items
        .filter(({ metadata }) => {
          const owner = metadata.labels?.[RUN_LABEL];
          return owner !== undefined && (run === undefined || owner === run);
        })
        .map((item): KubeObject => Object.assign(item, { apiVersion, kind }));
    }),
  );
  return found.flat();
}

/** `Namespace faultline-x-1` */
export function objectText({ kind, metadata }: KubeObject): string {
  return `${kind} ${metadata.name}${metadata.deletionTimestamp === undefined ? "" : " (on its way out)"}`;
}

/** Asks for the end of all of them, and tells of each whose end has been asked for. */
export async function sweep(
  client: ClusterClient,
  objects: readonly KubeObject[],
  onAsked: (object: KubeObject) => void = () => {},
): Promise<void> {
  for (const object of objects) {
    if (object.metadata.deletionTimestamp === undefined)
      await client.delete(object, { propagationPolicy: "Background" });
    onAsked(object);
  }
}
