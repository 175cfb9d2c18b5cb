import { ClusterError, type ClusterClient, type KubeObject } from "../../clusters/index.ts";

interface OwnPod extends KubeObject {
  spec: { containers: Record<string, unknown>[] } & Record<string, unknown>;
}

const RESTRICTED_POD = {
  runAsNonRoot: true,
  runAsUser: 1000,
  runAsGroup: 1000,
  seccompProfile: { type: "RuntimeDefault" },
};
const RESTRICTED_CONTAINER = { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } };

/**
 * Makes a pod that is the harness's own. Where a cluster takes only pods that say how little they need (Pod Security Standard "restricted"), it
 * says so; it is not said everywhere, since others choose the user themselves and take no such pod. Rejects with what was refused first when neither
 * is taken.
 */
export async function createOwnPod(client: ClusterClient, pod: OwnPod): Promise<void> {
  await client.create(pod).catch(async (refusal: unknown) => {
    if (!(refusal instanceof ClusterError && refusal.status === 403)) throw refusal;
    await client.create(restricted(pod)).catch(() => {
      throw refusal;
    });
  });
}

function restricted(pod: OwnPod): KubeObject {
  const containers = pod.spec.containers.map((container) =>
    Object.assign({}, container, { securityContext: RESTRICTED_CONTAINER }),
  );
  return { ...pod, spec: { ...pod.spec, securityContext: RESTRICTED_POD, containers } };
}
