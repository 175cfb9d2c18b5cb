import { resourceList } from "../resources/resource-list.js";
import { given, present } from "./present.js";
const KINDS = [
    ["cpu", "cpu"],
    ["memory", "memory"],
    ["ephemeral_storage", "ephemeral-storage"],
];
/** Requests and limits of a container ("CPU requests and limits" and the sections after it). */
export function containerResources(config, owner) {
    const list = (bound) => resourceList(KINDS.map(([key, name]) => [name, config[`${owner}${key}_${bound}`]]));
    return present({ limits: given(list("limit")), requests: given(list("request")) });
}
/** Requests and limits of the pod as a whole. */
export function podResources(config) {
    const list = (bound) => resourceList([
        ["cpu", config[`pod_cpu_${bound}`]],
        ["memory", config[`pod_memory_${bound}`]],
    ]);
    return present({ limits: given(list("limit")), requests: given(list("request")) });
}
