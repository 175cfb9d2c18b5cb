import { notSupported, required, invalid } from "../status/invalid.js";
import { objectAt, objectsAt, textAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { labelProblems } from "./name-rules.js";
import { defineResource } from "./resource-type.js";
const TYPES = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
export const services = defineResource({
    kind: "Service",
    plural: "services",
    shortNames: ["svc"],
    categories: ["all"],
    names: "label",
    hasStatus: true,
    returnsDeleted: true,
    subresources: { proxy: { kind: "ServiceProxyOptions", verbs: ["create", "delete", "get", "patch", "update"] } },
    columns: [
        NAME,
        column("Type", ({ spec }) => textAt(spec, "type")),
        column("Cluster-IP", ({ spec }) => textAt(spec, "clusterIP") || "<none>"),
        column("External-IP", ({ spec }) => textAt(spec, "externalName") || "<none>"),
        column("Port(s)", portList),
        AGE,
        column("Selector", selectorText, { priority: 1 }),
    ],
    fields: {
        "spec.clusterIP": ({ spec }) => textAt(spec, "clusterIP"),
        "spec.type": ({ spec }) => textAt(spec, "type"),
    },
    applyDefaults(service) {
        const spec = objectAt(service, "spec");
        service["spec"] = spec;
        spec["type"] ||= "ClusterIP";
        spec["sessionAffinity"] ||= "None";
        for (const port of objectsAt(spec, "ports")) {
            port["protocol"] ||= "TCP";
            port["targetPort"] ??= port["port"];
        }
        if (spec["type"] !== "ExternalName") {
            spec["internalTrafficPolicy"] ??= "Cluster";
            spec["ipFamilies"] ??= ["IPv4"];
            spec["ipFamilyPolicy"] ??= "SingleStack";
        }
    },
    prepareCreate(service, { store }) {
        service["status"] = { loadBalancer: {} };
        const spec = objectAt(service, "spec");
        if (spec["type"] === "ExternalName")
            return;
        spec["clusterIP"] ||= freeAddress(store);
        spec["clusterIPs"] = [spec["clusterIP"]];
    },
    prepareUpdate(next, previous) {
        const [before, after] = [objectAt(previous, "spec"), objectAt(next, "spec")];
        for (const field of ["clusterIP", "clusterIPs"])
            if (field in before)
                after[field] ??= before[field];
    },
    validate: validateService,
    validateUpdate(next, previous) {
        const [before, after] = [textAt(previous["spec"], "clusterIP"), textAt(next["spec"], "clusterIP")];
        return before === after || before === "" ? [] : [invalid("spec.clusterIPs[0]", [after], "may not change once set")];
    },
});
/** The first address of 10.96.0.0/16 that no service has. */
function freeAddress(store) {
    const taken = new Set(store.list("services").map(({ spec }) => textAt(spec, "clusterIP")));
    let number = 1;
    while (taken.has(addressOf(number)))
        number += 1;
    return addressOf(number);
}
function addressOf(number) {
    return `10.96.${number >> 8}.${number & 255}`;
}
function validateService(service) {
    const spec = objectAt(service, "spec");
    const type = textAt(spec, "type");
    const ports = objectsAt(spec, "ports");
    const errors = [];
    if (!TYPES.includes(type))
        errors.push(notSupported("spec.type", type, TYPES));
    if (ports.length === 0 && type !== "ExternalName" && spec["clusterIP"] !== "None")
        errors.push(required("spec.ports"));
    ports.forEach((port, index) => {
        const field = `spec.ports[${index}]`;
        const name = textAt(port, "name");
        if (name === "" && ports.length > 1)
            errors.push(required(`${field}.name`));
        else if (name !== "")
            errors.push(...labelProblems(name).map((problem) => invalid(`${field}.name`, name, problem)));
        const number = Number(port["port"] ?? 0);
        if (number < 1 || number > 65535)
            errors.push(invalid(`${field}.port`, number, "must be between 1 and 65535, inclusive"));
    });
    return errors;
}
function portList({ spec }) {
    const texts = objectsAt(spec, "ports").map((port) => {
        const node = port["nodePort"] ? `:${String(port["nodePort"])}` : "";
        return `${String(port["port"])}${node}/${textAt(port, "protocol")}`;
    });
    return texts.join(",") || "<none>";
}
function selectorText({ spec }) {
    const pairs = Object.entries(objectAt(spec, "selector")).map(([key, value]) => `${key}=${String(value)}`);
    return pairs.sort().join(",") || "<none>";
}
