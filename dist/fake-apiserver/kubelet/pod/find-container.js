import { KubeletError } from "../kubelet.js";
/** The container that a request means. Throws the refusals of the API server. */
export function findContainer(store, address) {
    const pod = store.get("pods", address.namespace, address.pod);
    if (pod === undefined)
        throw new KubeletError(404, "NotFound", `pods "${address.pod}" not found`);
    if (!pod.spec.nodeName)
        throw new KubeletError(400, "BadRequest", `pod ${address.pod} does not have a host assigned`);
    const { containers, initContainers = [] } = pod.spec;
    if (address.container === undefined)
        return { pod, container: onlyContainer(pod) };
    const container = [...containers, ...initContainers].find(({ name }) => name === address.container);
    if (container !== undefined)
        return { pod, container };
    throw new KubeletError(400, "BadRequest", `container ${address.container} is not valid for pod ${address.pod}`);
}
/** The kubelet's own words, which reach the client as they are and not as a `Status`: the reason is empty. */
export function notFoundContainer(name) {
    return new KubeletError(500, "", `container not found ("${name}")`);
}
/** The same for attach, which has words of its own. */
export function nothingToAttachTo(name, { metadata }) {
    return new KubeletError(500, "", `container ${name} not found in pod ${metadata.name}_${metadata.namespace ?? "default"}`);
}
function onlyContainer(pod) {
    const { containers, initContainers = [] } = pod.spec;
    const [first, ...others] = containers;
    if (first !== undefined && others.length === 0)
        return first;
    const names = (list) => `[${list.map(({ name }) => name).join(" ")}]`;
    const inits = initContainers.length === 0 ? "" : ` or one of the init containers: ${names(initContainers)}`;
    const choice = `choose one of: ${names(containers)}${inits}`;
    throw new KubeletError(400, "BadRequest", `a container name must be specified for pod ${pod.metadata.name}, ${choice}`);
}
