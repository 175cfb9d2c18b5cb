import { ClusterError, type ClusterClient, type KubeObject } from "../../clusters/index.ts";

export interface OwnPod extends KubeObject {
  spec: { containers: Record<string, unknown>[] } & Record<string, unknown>;
}

/**
 * Pods that are the harness's own. Where a cluster takes only those that say how little they need (Pod Security Standard "restricted"), they
 * do; it is not said everywhere, since others choose the user themselves and take no such pod.
 */
export interface OwnPods {
  /** Gives whether it said so. Rejects with what was refused first when it is taken neither way. */
  create(pod: OwnPod): Promise<{ restricted: boolean }>;
  /** Every pod says so from now on. */
  restrict(): void;
}

const RESTRICTED_POD = {
  runAsNonRoot: true,
  runAsUser: 1000,
  runAsGroup: 1000,
  seccompProfile: { type: "RuntimeDefault" },
};
const RESTRICTED_CONTAINER = { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } };

export function createOwnPods(client: ClusterClient): OwnPods {
  let always = false;
  return {
    async create(pod) {
      if (always) {
        await client.create(restricted(pod));
        return { restricted: true };
      }
      try {
        await client.create(pod);
        return { restricted: false };
      } catch (refusal) {
        if (!(refusal instanceof ClusterError && refusal.status === 403)) throw refusal;
        await client.create(restricted(pod)).catch(() => {
          throw refusal;
        });
        return { restricted: true };
      }
    },
    restrict: () => void (always = true),
  };
}

function restricted(pod: OwnPod): KubeObject {
  const containers = pod.spec.containers.map((container) =>
    Object.assign({}, container, { securityContext: RESTRICTED_CONTAINER }),
  );
  return { ...pod, spec: { ...pod.spec, securityContext: RESTRICTED_POD, containers } };
}
