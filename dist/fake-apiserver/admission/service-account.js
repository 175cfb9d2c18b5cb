import { forbidden } from "../status/refusals.js";
import { cloneJson, objectAt, objectsAt, textAt } from "../storage/json.js";
import { mountAccountToken } from "./account-token.js";
/** Gives a pod its service account, that account's image pull secrets, and its token. */
export function applyServiceAccount({ store, random }, type, pod) {
    const spec = objectAt(pod, "spec");
    const { namespace = "", name: podName } = pod.metadata;
    const name = textAt(spec, "serviceAccountName") || "default";
    const account = store.get("serviceaccounts", namespace, name);
    if (account === undefined) {
        throw forbidden(type, podName, `error looking up service account ${namespace}/${name}: serviceaccount "${name}" not found`);
    }
    Object.assign(spec, { serviceAccountName: name, serviceAccount: name });
    if (objectsAt(spec, "imagePullSecrets").length === 0) {
        const secrets = objectsAt(account, "imagePullSecrets");
        if (secrets.length > 0)
            spec["imagePullSecrets"] = cloneJson(secrets);
    }
    mountAccountToken(spec, account, random);
}
