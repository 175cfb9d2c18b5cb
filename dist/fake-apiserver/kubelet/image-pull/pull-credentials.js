import { isObject, objectAt, objectsAt, textAt } from "../../storage/json.js";
/** What the pod's pull secrets say for a registry; secrets that are missing or unreadable are passed over, as a kubelet does. */
export function pullCredentials(store, pod, registry) {
    const names = objectsAt(pod.spec, "imagePullSecrets").map((reference) => textAt(reference, "name"));
    return names.flatMap((name) => {
        const data = objectAt(store.get("secrets", pod.metadata.namespace, name) ?? {}, "data");
        const older = decoded(textAt(data, ".dockercfg"));
        const newer = objectAt(decoded(textAt(data, ".dockerconfigjson")), "auths");
        return Object.entries({ ...older, ...newer }).flatMap(([server, login]) => hostOf(server) === registry && isObject(login) ? [loginOf(login)] : []);
    });
}
/** `https://index.docker.io/v1/` and `host:5000/team` are written for `docker.io` and `host:5000`. */
function hostOf(server) {
    const host = server.replace(/^https?:\/\//, "").split("/")[0] ?? "";
    return host === "index.docker.io" ? "docker.io" : host;
}
function loginOf(login) {
    const [username = "", ...password] = Buffer.from(textAt(login, "auth"), "base64").toString().split(":");
    return {
        username: textAt(login, "username") || username,
        password: textAt(login, "password") || password.join(":"),
    };
}
function decoded(base64) {
    try {
        const value = JSON.parse(Buffer.from(base64, "base64").toString());
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
