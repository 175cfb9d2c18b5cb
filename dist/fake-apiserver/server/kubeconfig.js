import { stringify } from "yaml";
/** A kubeconfig with everything embedded, as YAML. */
export function writeKubeconfig(url, caPem, identity) {
    const user = "token" in identity
        ? { token: identity.token }
        : { "client-certificate-data": base64(identity.cert), "client-key-data": base64(identity.key) };
    return stringify({
        apiVersion: "v1",
        kind: "Config",
        clusters: [{ name: "faultline", cluster: { server: url, "certificate-authority-data": base64(caPem) } }],
        users: [{ name: "user", user }],
        contexts: [{ name: "faultline", context: { cluster: "faultline", user: "user", namespace: "default" } }],
        "current-context": "faultline",
    }, { lineWidth: 0 });
}
function base64(text) {
    return Buffer.from(text).toString("base64");
}
