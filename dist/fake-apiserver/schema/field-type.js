import { TYPES } from "./types.js";
const parsed = new Map();
/** The fields of an object type. */
export function fieldsOf(type) {
    let fields = parsed.get(type);
    if (fields === undefined) {
        const words = (TYPES[type] ?? "").split(" ").filter((word) => word !== "");
        fields = new Map(words.map((word) => fieldOf(word)));
        parsed.set(type, fields);
    }
    return fields;
}
function fieldOf(word) {
    const colon = word.lastIndexOf(":");
    return [word.slice(0, colon), typeOf(word.slice(colon + 1))];
}
function typeOf(text) {
    if (text.startsWith("[]"))
        return { is: "list", of: typeOf(text.slice(2)) };
    if (text.startsWith("{}"))
        return { is: "map", of: typeOf(text.slice(2)) };
    return text in TYPES ? { is: "object", name: text } : { is: "scalar", name: text };
}
const GO_NAMES = {
    boolean: "bool",
    bytes: "[]uint8",
    intOrString: "intstr.IntOrString",
    quantity: "resource.Quantity",
    time: "v1.Time",
};
/** The type's name in the API server's own words. */
export function goName(type) {
    if (type.is === "list")
        return `[]${goName(type.of)}`;
    if (type.is === "map")
        return `map[string]${goName(type.of)}`;
    return type.is === "object" ? `v1.${type.name}` : (GO_NAMES[type.name] ?? type.name);
}
