import { isTable, jsonType } from "./json.js";
import { fieldsOf } from "./pod-spec-types.js";
/**
 * Reads a PodSpec as a typed client does: fields that it does not know vanish, nulls are as good as absent, names may differ in
 * case, and a value of a wrong type is an error.
 */
export function decodePodSpec(value) {
    if (!isTable(value))
        throw new Error(`json: cannot unmarshal ${jsonType(value)} into Go value of type v1.PodSpec`);
    return decodeTable("PodSpec", value, "");
}
function decodeTable(type, value, names) {
    const result = new Map();
    for (const [name, item] of Object.entries(value)) {
        const field = fieldsOf(type).get(name) ?? similarField(type, name, value);
        if (field === undefined || item === null)
            continue;
        const place = { owner: type, names: names === "" ? field.name : `${names}.${field.name}` };
        result.set(field.name, decode(field.type, item, place));
    }
    return Object.fromEntries(result);
}
/** The exact name wins where both are given. */
function similarField(type, name, value) {
    const similar = [...fieldsOf(type).values()].find((field) => field.name.toLowerCase() === name.toLowerCase());
    return similar !== undefined && Object.hasOwn(value, similar.name) ? undefined : similar;
}
function decode(type, value, place) {
    switch (type.is) {
        case "table":
            if (!isTable(value))
                throw mismatch(type, value, place);
            return decodeTable(type.name, value, place.names);
        case "list":
            if (!Array.isArray(value))
                throw mismatch(type, value, place);
            return value.filter((item) => item !== null).map((item) => decode(type.of, item, place));
        case "map": {
            if (!isTable(value))
                throw mismatch(type, value, place);
            const entries = Object.entries(value).filter(([, item]) => item !== null);
            return Object.fromEntries(entries.map(([key, item]) => [key, decode(type.of, item, place)]));
        }
        case "scalar":
            if (!fits(type.name, value))
                throw mismatch(type, value, place);
            return value;
    }
}
function fits(scalar, value) {
    switch (scalar) {
        case "any":
            return true;
        case "boolean":
            return typeof value === "boolean";
        case "int32":
        case "int64":
            return Number.isInteger(value);
        case "double":
            return typeof value === "number";
        case "quantity":
            return typeof value === "string" || typeof value === "number";
        case "intOrString":
            return typeof value === "string" || Number.isInteger(value);
        default:
            return typeof value === "string";
    }
}
function mismatch(type, value, { owner, names }) {
    return new Error(`json: cannot unmarshal ${jsonType(value)} into Go struct field ${owner}.${names} of type ${goName(type)}`);
}
const GO_NAMES = {
    boolean: "bool",
    bytes: "[]uint8",
    double: "float64",
    intOrString: "intstr.IntOrString",
    quantity: "resource.Quantity",
    time: "v1.Time",
};
function goName(type) {
    if (type.is === "list")
        return `[]${goName(type.of)}`;
    if (type.is === "map")
        return `map[string]${goName(type.of)}`;
    return type.is === "table" ? `v1.${type.name}` : (GO_NAMES[type.name] ?? type.name);
}
