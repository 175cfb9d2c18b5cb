import { credentialsSecret } from "../credentials/credentials-secret.js";
import { hostAuths } from "../credentials/host-auths.js";
import { dockerAuths, jobAuths, mergedAuths } from "../credentials/registry-auth.js";
import { resourcePath } from "../kube/resource-path.js";
import { objectName, slotName } from "../pod/names.js";
import { ownedBy } from "../pod/pod-owner.js";
import { createOnce } from "./create-once.js";
/** The secret for the job's registries; undefined when it needs none (executor facts 1.9). */
export async function createCredentials(cluster, signal) {
    const { context, namespace, random } = cluster;
    const { job, variables, shortToken, slot, log } = context;
    const warn = (text) => log.warning(text);
    const auths = mergedAuths([
        dockerAuths(variables.get("DOCKER_AUTH_CONFIG"), "$DOCKER_AUTH_CONFIG", warn),
        await hostAuths(cluster.sources, warn),
        jobAuths(job.credentials),
    ]);
    if (auths === undefined)
        return undefined;
    const name = objectName(slotName(shortToken, job.job_info.project_id, slot.project), random);
    const body = credentialsSecret(name, namespace, auths);
    return createOnce(cluster, {
        kind: "secret",
        path: resourcePath.all(namespace, "secrets"),
        body,
        ours: (existing) => existing.data?.[".dockercfg"] === body.data?.[".dockercfg"],
    }, signal);
}
/** Lets Kubernetes delete the secret with the pod. */
export async function handOverToPod({ kube, retry, objects, namespace }, secret, pod, signal) {
    // Without a version the update may be made twice when its answer is lost.
    const { resourceVersion: _, ...metadata } = secret.metadata ?? {};
    const body = {
        ...secret,
        metadata: { ...metadata, ownerReferences: ownedBy(pod) },
    };
    const path = resourcePath.one(namespace, "secrets", secret.metadata?.name ?? "");
    try {
        await retry(() => kube.update(path, body, signal), signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw new Error(`error setting ownerReferences: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
        });
    }
    objects.entry("secret", path)?.handOver();
}
