import { jsonAnswer } from "../http/answer.js";
import { API_GROUPS, findGroup } from "./api-groups.js";
import { SERVER_VERSION } from "./server-version.js";
const INFO = { title: "Kubernetes", version: SERVER_VERSION.gitVersion };
const PROTOBUF = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";
/** `Document{swagger: "2.0"}` as protobuf: older clients insist on this encoding, and skip kinds that are not described. */
const EMPTY_DOCUMENT = Buffer.from([0x0a, 0x03, 0x32, 0x2e, 0x30]);
/**
 * The OpenAPI descriptions, as far as clients need them to find out that the server itself validates fields
 * (`fieldValidation`) and knows dry runs.
 */
export function openApi(path, accept) {
    if (path === "/openapi/v2") {
        if (accept.includes("proto-openapi.spec.v2"))
            return { status: 200, contentType: PROTOBUF, body: EMPTY_DOCUMENT };
        return jsonAnswer(200, { swagger: "2.0", info: INFO, paths: pathsOf(API_GROUPS), definitions: {} });
    }
    if (path === "/openapi/v3") {
        const paths = API_GROUPS.map((group) => {
            const at = groupPath(group);
            return [at, { serverRelativeURL: `/openapi/v3/${at}?hash=${SERVER_VERSION.gitVersion}` }];
        });
        return jsonAnswer(200, { paths: Object.fromEntries(paths) });
    }
    const [root, name = "", version] = path.replace(/^\/openapi\/v3\//, "").split("/");
    const group = root === "api" ? findGroup("") : findGroup(name);
    if (group === undefined || group.version !== (root === "api" ? name : version))
        return undefined;
    return jsonAnswer(200, { openapi: "3.0.0", info: INFO, paths: pathsOf([group]), components: { schemas: {} } });
}
function groupPath({ name, version }) {
    return name === "" ? `api/${version}` : `apis/${name}/${version}`;
}
function pathsOf(groups) {
    const paths = {};
    for (const group of groups) {
        for (const { plural, kind, namespaced, verbs } of group.resources) {
            const collection = `/${groupPath(group)}/${namespaced ? "namespaces/{namespace}/" : ""}${plural}`;
            const about = { "x-kubernetes-group-version-kind": { group: group.name, version: group.version, kind } };
            const parameters = ["dryRun", "fieldManager", "fieldValidation"].map((name) => ({
                name,
                in: "query",
                schema: { type: "string" },
            }));
            const responses = { "200": { description: "OK" } };
            paths[collection] = { post: { ...about, "x-kubernetes-action": "post", parameters, responses } };
            if (!verbs.includes("patch"))
                continue;
            paths[`${collection}/{name}`] = { patch: { ...about, "x-kubernetes-action": "patch", parameters, responses } };
        }
    }
    return paths;
}
