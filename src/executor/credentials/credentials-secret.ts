import type { V1Secret } from "@kubernetes/client-node";

/** A pull secret of the older type, whose map needs no `auths` around it. */
export function credentialsSecret(name: string, namespace: string, auths: object): V1Secret {
  return {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name, namespace },
    type: "kubernetes.io/dockercfg",
    data: { ".dockercfg": Buffer.from(JSON.stringify(auths)).toString("base64") },
  };
}
