import { resourcePath } from "../kube/resource-path.js";
import { createOnce } from "./create-once.js";
/** The namespace of one job (`namespace_per_job`). */
export async function createNamespace(cluster, signal) {
    const body = { apiVersion: "v1", kind: "Namespace", metadata: { name: cluster.namespace } };
    try {
        // The permissions of a runner do not let it look at namespaces, but no other job of this GitLab has this one's name.
        await createOnce(cluster, { kind: "namespace", path: resourcePath.namespaces(), body, ours: "unanswered" }, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw new Error(`failed to create namespace: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
        });
    }
}
