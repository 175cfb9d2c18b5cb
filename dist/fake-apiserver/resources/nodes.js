import { objectAt, objectsAt, textAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { registerNode } from "./node-registration.js";
import { defineResource } from "./resource-type.js";
const ROLE = "node-role.kubernetes.io/";
export const nodes = defineResource({
    kind: "Node",
    plural: "nodes",
    shortNames: ["no"],
    namespaced: false,
    hasStatus: true,
    columns: [
        NAME,
        column("Status", nodeStatus),
        column("Roles", rolesOf),
        AGE,
        column("Version", (node) => info(node, "kubeletVersion")),
        column("Internal-IP", (node) => address(node, "InternalIP"), { priority: 1 }),
        column("External-IP", (node) => address(node, "ExternalIP"), { priority: 1 }),
        column("OS-Image", (node) => info(node, "osImage"), { priority: 1 }),
        column("Kernel-Version", (node) => info(node, "kernelVersion"), { priority: 1 }),
        column("Container-Runtime", (node) => info(node, "containerRuntimeVersion"), { priority: 1 }),
    ],
    prepareCreate: (node, { clock }) => registerNode(node, clock.now()),
    fields: { "spec.unschedulable": ({ spec }) => String(objectAt({ spec }, "spec")["unschedulable"] === true) },
});
function nodeStatus({ spec, status }) {
    const ready = objectsAt(status, "conditions").find((condition) => condition["type"] === "Ready");
    const word = ready === undefined ? "Unknown" : ready["status"] === "True" ? "Ready" : "NotReady";
    return objectAt({ spec }, "spec")["unschedulable"] === true ? `${word},SchedulingDisabled` : word;
}
function rolesOf({ metadata }) {
    const roles = Object.keys(metadata.labels ?? {}).filter((label) => label.startsWith(ROLE));
    return (roles
        .map((label) => label.slice(ROLE.length))
        .sort()
        .join(",") || "<none>");
}
function info(node, field) {
    return textAt(objectAt(objectAt(node, "status"), "nodeInfo"), field) || "<unknown>";
}
function address(node, type) {
    const found = objectsAt(node["status"], "addresses").find((each) => each["type"] === type);
    return textAt(found, "address") || "<none>";
}
