import { Refusal } from "../../runner/session/refusal.js";
import { authorization } from "../kube/kube-client.js";
import { resourcePath } from "../kube/resource-path.js";
/** What a port is called that was given no name. */
const DEFAULT_NAME = "default_port";
/** Asks a port of the pod through the API server's proxy for its Service (executor facts 2.3). Throws `Refusal`s. */
export async function requestPort({ kube, pod, routes }, request, signal) {
    const route = routes.find(({ name }) => name === request.service);
    if (route === undefined)
        throw new Refusal(404, `the job has no service "${request.service}" with ports`);
    const port = route.ports.find(({ number, name = DEFAULT_NAME }) => `${number}` === request.port || name === request.port);
    if (port === undefined)
        throw new Refusal(404, `service "${request.service}" has no port "${request.port}"`);
    if (pod.gone() !== undefined || !isReady(pod.current()))
        throw new Refusal(503);
    const service = `${port.protocol ?? "http"}:${route.service}:${port.number}`;
    const path = `${resourcePath.all(pod.namespace, "services")}/${service}/proxy${request.path}`;
    return kube.http.request({
        method: request.method,
        url: kube.connection.server + path,
        headers: { ...request.headers, "user-agent": kube.userAgent, ...authorization(kube.connection) },
        signal,
        ...(request.body.length === 0 ? {} : { body: request.body }),
    });
}
function isReady({ status }) {
    const containers = status?.containerStatuses ?? [];
    return status?.phase === "Running" && containers.length > 0 && containers.every(({ ready }) => ready);
}
