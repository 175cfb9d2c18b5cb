import { objectsAt, textAt } from "../../storage/json.js";
/** Throws where the pod's runtime class asks for a container runtime that its node does not have. */
export function checkRuntimeHandler(store, { spec }) {
    if (!spec.runtimeClassName)
        return;
    const handler = textAt(store.get("runtimeclasses.node.k8s.io", undefined, spec.runtimeClassName), "handler");
    const node = spec.nodeName === undefined ? undefined : store.get("nodes", undefined, spec.nodeName);
    const known = objectsAt(node?.["status"], "runtimeHandlers").map((each) => textAt(each, "name"));
    if (known.includes(handler))
        return;
    throw new Error(`failed to get sandbox runtime: no runtime for "${handler}" is configured`);
}
