import { keyAndValue, mapOverwrite, taintAndEffect } from "./map-overwrite.js";
import { resourceOverwrites } from "./resource-overwrites.js";
import { textOverwrite } from "./text-overwrite.js";
const MAPS = [
    { key: "pod_labels", field: "PodLabels", split: keyAndValue },
    { key: "pod_annotations", field: "PodAnnotations", split: keyAndValue },
    { key: "node_selector", field: "NodeSelector", split: keyAndValue },
    { key: "node_tolerations", field: "NodeTolerations", split: taintAndEffect },
];
const OWNERS = ["", "service_", "helper_", "pod_"];
/** All that a job may overwrite by variables, in the order in which its log tells it (executor facts 5). Throws at the first refusal. */
export function evaluateOverwrites(config, source) {
    const namespace = textOverwrite({ field: "Namespace", variable: "KUBERNETES_NAMESPACE_OVERWRITE", allowed: config.namespace_overwrite_allowed }, source);
    const serviceAccount = textOverwrite({
        field: "ServiceAccount",
        variable: "KUBERNETES_SERVICE_ACCOUNT_OVERWRITE",
        allowed: config.service_account_overwrite_allowed,
    }, source);
    const bearerToken = textOverwrite({
        field: "BearerToken",
        variable: "KUBERNETES_BEARER_TOKEN",
        allowed: config.bearer_token_overwrite_allowed ? ".+" : "",
        shown: "XXXXXXXX...",
    }, source);
    const maps = MAPS.map((map) => [map.key, mapOverwrite(map, config, source)]);
    const resources = {};
    for (const owner of OWNERS) {
        for (const bound of ["request", "limit"]) {
            Object.assign(resources, resourceOverwrites(owner, bound, config, source));
        }
    }
    return {
        config: {
            ...config,
            ...(namespace !== undefined && { namespace }),
            ...(serviceAccount !== undefined && { service_account: serviceAccount }),
            ...Object.fromEntries(maps),
            ...resources,
        },
        bearerToken,
    };
}
