import type { ClusterNode } from "./cluster-nodes.ts";

const NAMES = /^(kind-|k3d-|k3s|minikube|docker-desktop|docker-for-desktop|rancher-desktop|colima|orbstack|microk8s)/;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+$|localhost$|.*\.localhost$|\[?::1\]?$|host\.docker\.internal$)/;

/** Why a cluster is obviously one for tests; undefined where it may be one that people work on. */
export function looksLikeTestCluster(
  { context, url }: { context: string; url: string },
  nodes: readonly ClusterNode[] = [],
): string | undefined {
  if (NAMES.test(context)) return `context ${context}`;
  const { hostname } = new URL(url);
  if (LOOPBACK.test(hostname)) return `its API server is at ${hostname}`;
  const small = nodes.find(
    ({ provider, labels }) => provider.startsWith("kind://") || "minikube.k8s.io/name" in labels,
  );
  return small === undefined ? undefined : `node ${small.name} is one of kind or minikube`;
}
