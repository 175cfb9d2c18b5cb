import { jsonAnswer, plainText } from "../http/answer.js";
import { aggregatedDiscovery } from "./aggregated-discovery.js";
import { findGroup } from "./api-groups.js";
import { openApi } from "./open-api/documents.js";
import { coreVersions, groupDescription, groupList, resourceList } from "./plain-discovery.js";
import { SERVER_VERSION } from "./server-version.js";
const HEALTH = new Set(["/healthz", "/livez", "/readyz", "/livez/ping", "/readyz/ping", "/healthz/ping"]);
/** Everything that is no resource. Undefined when the path leads nowhere. */
export function answerPath(path, accept, serverAddress) {
    const clean = path.length > 1 ? path.replace(/\/+$/, "") : path;
    if (HEALTH.has(clean))
        return plainText(200, "ok");
    if (clean === "/version")
        return jsonAnswer(200, SERVER_VERSION);
    if (clean === "/api" || clean === "/apis")
        return groups(clean === "/api", accept, serverAddress);
    if (clean.startsWith("/openapi/"))
        return openApi(clean, accept);
    const [, root, name = "", version, ...more] = clean.split("/");
    if (more.length > 0)
        return undefined;
    if (root === "api" && version === undefined && name === "v1")
        return resources("", "v1");
    if (root !== "apis")
        return undefined;
    if (version !== undefined)
        return resources(name, version);
    const group = findGroup(name);
    return group && jsonAnswer(200, groupDescription(group));
}
function groups(core, accept, serverAddress) {
    const version = /g=apidiscovery\.k8s\.io/.test(accept) ? /v=(v2(?:beta1)?)/.exec(accept)?.[1] : undefined;
    if (version === "v2" || version === "v2beta1") {
        return {
            ...jsonAnswer(200, aggregatedDiscovery(core, version)),
            contentType: `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`,
        };
    }
    return jsonAnswer(200, core ? coreVersions(serverAddress) : groupList());
}
function resources(name, version) {
    const group = findGroup(name);
    return group !== undefined && group.version === version ? jsonAnswer(200, resourceList(group)) : undefined;
}
