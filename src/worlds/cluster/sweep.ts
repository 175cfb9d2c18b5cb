import type { ClusterClient, KubeObject } from "../../clusters/index.ts";
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
  { path: "/apis/scheduling.k8s.io/v1/priorityclasses", apiVersion: "scheduling.k8s.io/v1", kind: "PriorityClass" },
] as const;

/** What runs have left in a cluster, or one run with this name. What may not be listed is taken for not there. */
export async function leftInCluster(client: ClusterClient, run?: string): Promise<KubeObject[]> {
  const found = await Promise.all(
    KINDS.map(async ({ path, apiVersion, kind }) => {
      const { status, body } = await client.request("GET", path);
      if (status !== 200) return [];
      const { items } = JSON.parse(body) as { items: KubeObject[] };
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

/** Asks for the end of all of them. */
export async function sweep(client: ClusterClient, objects: readonly KubeObject[]): Promise<void> {
  for (const object of objects) {
    if (object.metadata.deletionTimestamp === undefined)
      await client.delete(object, { propagationPolicy: "Background" });
  }
}
