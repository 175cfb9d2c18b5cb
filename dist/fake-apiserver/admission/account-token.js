import { objectsAt, textAt } from "../storage/json.js";
/** Where the programs of a pod look for the credentials of its service account. */
export const ACCOUNT_FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";
const PREFIX = "kube-api-access-";
const SUFFIX_ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
/** Gives every container the token of the pod's account, unless pod or account say that it is not wanted; the pod decides. */
export function mountAccountToken(spec, account, random) {
    const wanted = spec["automountServiceAccountToken"] ?? account["automountServiceAccountToken"];
    if (wanted === false)
        return;
    const volumes = objectsAt(spec, "volumes");
    const existing = volumes.map((volume) => textAt(volume, "name")).find((name) => name.startsWith(PREFIX));
    const name = existing ?? PREFIX + random.text(5, SUFFIX_ALPHABET);
    let mounted = false;
    for (const container of [...objectsAt(spec, "initContainers"), ...objectsAt(spec, "containers")]) {
        const mounts = objectsAt(container, "volumeMounts");
        if (mounts.some((mount) => mount["mountPath"] === ACCOUNT_FOLDER))
            continue;
        container["volumeMounts"] = [...mounts, { name, readOnly: true, mountPath: ACCOUNT_FOLDER }];
        mounted = true;
    }
    if (mounted && existing === undefined)
        spec["volumes"] = [...volumes, tokenVolume(name)];
}
function tokenVolume(name) {
    const namespace = { path: "namespace", fieldRef: { apiVersion: "v1", fieldPath: "metadata.namespace" } };
    return {
        name,
        projected: {
            sources: [
                { serviceAccountToken: { expirationSeconds: 3607, path: "token" } },
                { configMap: { name: "kube-root-ca.crt", items: [{ key: "ca.crt", path: "ca.crt" }] } },
                { downwardAPI: { items: [namespace] } },
            ],
            defaultMode: 420,
        },
    };
}
