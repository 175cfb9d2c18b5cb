import { parseQuantity, QUANTITY_SYNTAX_ERROR } from "../quantity/quantity.js";
import { isObject } from "../storage/json.js";
import { fieldsOf, goName } from "./field-type.js";
/** A value whose type does not fit its field. */
export class WrongType extends Error {
    name = "WrongType";
}
/**
 * Fits an object to its kind as decoding into Go types does: fields that the kind does not have are dropped and told
 * (`spec.containers[0].imag`), nulls are as good as absent, and a wrong type throws `WrongType` with the decoder's words.
 */
export function conform(kind, object) {
    const unknown = [];
    function fields(type, value, names, path) {
        const known = fieldsOf(type);
        const result = {};
        for (const [name, item] of Object.entries(value)) {
            const field = known.get(name);
            const at = { owner: type, names: joined(names, name), path: joined(path, name) };
            if (field === undefined)
                unknown.push(at.path);
            else if (item !== null)
                result[name] = fit(field, item, at);
        }
        return result;
    }
    function fit(type, value, at) {
        switch (type.is) {
            case "object":
                if (!isObject(value))
                    throw mismatch(type, value, at);
                return fields(type.name, value, at.names, at.path);
            case "list":
                if (!Array.isArray(value))
                    throw mismatch(type, value, at);
                return value.map((item, index) => item === null ? zeroOf(type.of) : fit(type.of, item, { ...at, path: `${at.path}[${index}]` }));
            case "map": {
                if (!isObject(value))
                    throw mismatch(type, value, at);
                const entries = Object.entries(value).map(([key, item]) => [
                    key,
                    item === null ? zeroOf(type.of) : fit(type.of, item, { ...at, path: `${at.path}.${key}` }),
                ]);
                return Object.fromEntries(entries);
            }
            case "scalar":
                checkScalar(type, value, at);
                return value;
        }
    }
    return { object: fields(kind, object, "", ""), unknown };
}
function joined(path, name) {
    return path === "" ? name : `${path}.${name}`;
}
function zeroOf(type) {
    if (type.is === "list")
        return [];
    if (type.is === "map")
        return {};
    if (type.is === "object")
        return {};
    if (type.name === "boolean")
        return false;
    return type.name.startsWith("int") && type.name !== "intOrString" ? 0 : "";
}
function checkScalar(type, value, at) {
    switch (type.name) {
        case "any":
            return;
        case "quantity":
            if (parseQuantity(value) === undefined)
                throw new WrongType(QUANTITY_SYNTAX_ERROR);
            return;
        case "intOrString":
            if (typeof value !== "string" && !Number.isInteger(value))
                throw mismatch(type, value, at);
            return;
        case "boolean":
            if (typeof value !== "boolean")
                throw mismatch(type, value, at);
            return;
        case "int32":
        case "int64":
            if (!Number.isInteger(value))
                throw mismatch(type, value, at);
            return;
        case "bytes":
            if (typeof value !== "string")
                throw mismatch(type, value, at);
            checkBase64(value);
            return;
        default:
            if (typeof value !== "string")
                throw mismatch(type, value, at);
    }
}
function checkBase64(text) {
    const clean = text.replaceAll(/[\r\n]/g, "");
    const bad = clean.search(/[^A-Za-z0-9+/=]|=[^=]/);
    if (bad >= 0 || clean.length % 4 !== 0) {
        throw new WrongType(`illegal base64 data at input byte ${bad >= 0 ? bad : clean.length - (clean.length % 4)}`);
    }
}
function mismatch(type, value, { owner, names }) {
    const found = Array.isArray(value)
        ? "array"
        : typeof value === "boolean"
            ? "bool"
            : typeof value === "number" && !Number.isInteger(value)
                ? `number ${value}`
                : typeof value;
    return new WrongType(`json: cannot unmarshal ${found} into Go struct field ${owner}.${names} of type ${goName(type)}`);
}
