import { resourcePath } from "../kube/resource-path.js";
const PAUSE_MS = 5_000;
/** Waits until the service account and the pull secrets exist ("Resources check during prepare step", executor facts 7.3). */
export async function checkResources({ kube, clock, retry }, config, namespace, signal) {
    const attempts = config.resource_availability_check_max_attempts;
    if (attempts === 0)
        return;
    const wanted = [
        ...(config.service_account === ""
            ? []
            : [["serviceaccounts", "ServiceAccount", config.service_account]]),
        ...config.image_pull_secrets.map((name) => ["secrets", "ImagePullSecret", name]),
    ];
    for (const [resource, kind, name] of wanted) {
        const path = resourcePath.one(namespace, resource, name);
        if (!(await appears(() => retry(() => kube.get(path, signal), signal), attempts, clock, signal))) {
            throw new Error(`Timed out while waiting for ${kind}/${name} to be present in the cluster`);
        }
    }
}
async function appears(look, attempts, clock, signal) {
    for (let attempt = 0;; attempt++) {
        try {
            await look();
            return true;
        }
        catch {
            signal.throwIfAborted();
            if (attempt === attempts)
                return false;
            await clock.sleep(PAUSE_MS, signal);
        }
    }
}
