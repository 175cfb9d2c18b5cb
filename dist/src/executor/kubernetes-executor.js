import { httpVersions } from "./connection/http-versions.js";
import { createSharedHttpClients } from "./connection/shared-http-clients.js";
import { createJobExecutor } from "./job-executor.js";
/** The Kubernetes executor: each job in a pod of its own, its scripts started by attach. */
export function createKubernetesExecutor(settings) {
    const { http, ...parts } = settings;
    const clients = createSharedHttpClients(http, httpVersions(settings.env));
    return (context) => createJobExecutor({ ...parts, clients }, context);
}
