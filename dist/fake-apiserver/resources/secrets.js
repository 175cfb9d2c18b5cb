import { required, forbiddenField, invalid } from "../status/invalid.js";
import { isObject, objectAt, textAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
import { isDeepStrictEqual } from "node:util";
/** The keys that a secret of a type must have. */
const REQUIRED_KEYS = {
    "kubernetes.io/dockercfg": [".dockercfg"],
    "kubernetes.io/dockerconfigjson": [".dockerconfigjson"],
    "kubernetes.io/ssh-auth": ["ssh-privatekey"],
    "kubernetes.io/tls": ["tls.crt", "tls.key"],
};
export const secrets = defineResource({
    kind: "Secret",
    plural: "secrets",
    columns: [
        NAME,
        column("Type", (secret) => textAt(secret, "type")),
        column("Data", (secret) => Object.keys(objectAt(secret, "data")).length, { type: "integer" }),
        AGE,
    ],
    fields: { type: (secret) => textAt(secret, "type") },
    applyDefaults(secret) {
        secret["type"] ??= "Opaque";
        if (isObject(secret["stringData"])) {
            const data = { ...objectAt(secret, "data") };
            for (const [key, value] of Object.entries(secret["stringData"])) {
                data[key] = Buffer.from(String(value)).toString("base64");
            }
            secret["data"] = data;
        }
        delete secret["stringData"];
    },
    validate(secret) {
        const data = objectAt(secret, "data");
        const missing = (REQUIRED_KEYS[textAt(secret, "type")] ?? []).filter((key) => !(key in data));
        return [...keyErrors(data), ...missing.map((key) => required(`data[${key}]`))];
    },
    validateUpdate: (next, previous) => [
        ...(next["type"] === previous["type"] ? [] : [invalid("type", next["type"], "field is immutable")]),
        ...immutableErrors(next, previous, ["data"]),
    ],
});
/** Keys of secrets and config maps are file names. */
export function keyErrors(data, field = "data") {
    return Object.keys(data)
        .filter((key) => !/^[-._a-zA-Z0-9]+$/.test(key))
        .map((key) => invalid(`${field}[${key}]`, key, "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')"));
}
export function immutableErrors(next, previous, fields) {
    if (previous["immutable"] !== true)
        return [];
    const why = "field is immutable when `immutable` is set";
    return [
        ...(next["immutable"] === true ? [] : [forbiddenField("immutable", why)]),
        ...fields
            .filter((field) => !isDeepStrictEqual(next[field], previous[field]))
            .map((field) => forbiddenField(field, why)),
    ];
}
