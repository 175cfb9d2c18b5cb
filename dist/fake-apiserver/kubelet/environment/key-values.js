import { objectAt } from "../../storage/json.js";
const RESOURCE = { Secret: "secrets", ConfigMap: "configmaps" };
/** The contents of a Secret or ConfigMap; undefined when there is none of that name. */
export function readKeyValues(store, kind, namespace, name) {
    const object = store.get(RESOURCE[kind], namespace, name);
    if (object === undefined)
        return undefined;
    const values = new Map();
    const plain = kind === "ConfigMap" ? "data" : "stringData";
    const encoded = kind === "ConfigMap" ? "binaryData" : "data";
    take(values, object, encoded, "base64");
    take(values, object, plain, "utf8");
    return values;
}
/** As the kubelet's errors say it: `secret "x" not found`. */
export function missing(kind, name) {
    return `${kind.toLowerCase()} "${name}" not found`;
}
function take(values, object, field, encoding) {
    for (const [key, value] of Object.entries(objectAt(object, field))) {
        if (typeof value === "string")
            values.set(key, Buffer.from(value, encoding));
    }
}
