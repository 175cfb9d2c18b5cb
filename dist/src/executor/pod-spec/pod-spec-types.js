import data from "./pod-spec-types.json" with { type: "json" };
export const POD_SPEC = { is: "table", name: "PodSpec" };
const TYPES = data.types;
const known = new Map();
/** What a field is, by the OpenAPI description of Kubernetes in `pod-spec-types.json`. Undefined when the type has no such field. */
export function fieldOf(type, name) {
    if (type.is === "map")
        return { name, type: type.of, merge: false };
    return type.is === "table" ? fieldsOf(type.name).get(name) : undefined;
}
export function fieldsOf(type) {
    let fields = known.get(type);
    if (fields === undefined) {
        const entries = Object.entries(TYPES[type] ?? {});
        fields = new Map(entries.map(([name, text]) => [name, parseField(name, text)]));
        known.set(type, fields);
    }
    return fields;
}
/** `[]Volume merge,retainKeys name`, as the generator writes it. */
function parseField(name, text) {
    const [type = "any", strategy = "", key] = text.split(" ");
    const merge = strategy.split(",").includes("merge");
    return { name, type: parseType(type), merge, ...(key !== undefined && { key }) };
}
function parseType(text) {
    if (text.startsWith("[]"))
        return { is: "list", of: parseType(text.slice(2)) };
    if (text.startsWith("{}"))
        return { is: "map", of: parseType(text.slice(2)) };
    return text in TYPES ? { is: "table", name: text } : { is: "scalar", name: text };
}
