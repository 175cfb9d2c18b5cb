/** A pull secret of the older type, whose map needs no `auths` around it. */
export function credentialsSecret(name, namespace, auths) {
    return {
        apiVersion: "v1",
        kind: "Secret",
        metadata: { name, namespace },
        type: "kubernetes.io/dockercfg",
        data: { ".dockercfg": Buffer.from(JSON.stringify(auths)).toString("base64") },
    };
}
