import data from "./merge-types.json" with { type: "json" };
/** Made by `generators/openapi-types.ts --merged`. */
const TYPES = data.types;
const known = new Map();
/** Kinds that the data does not have are of interest for their metadata only. */
export function mergeSchemaOfKind(kind) {
    return mergeSchemaOf(kind in TYPES ? kind : "ConfigMap");
}
export function mergeSchemaOf(type) {
    let schema = known.get(type);
    if (schema === undefined) {
        const fields = Object.entries(TYPES[type] ?? {});
        schema = Object.fromEntries(fields.map(([name, text]) => [name, fieldMerge(text)]));
        known.set(type, schema);
    }
    return schema;
}
/** `[]Volume merge,retainKeys name`; `PodSpec`. */
function fieldMerge(text) {
    const [type = "", strategy = "", key] = text.split(" ");
    const item = type.replace("[]", "");
    return {
        ...(key !== undefined && { key }),
        ...(strategy !== "" && { strategy }),
        ...(strategy !== "" && key === undefined && { set: true }),
        ...(item in TYPES && { fields: mergeSchemaOf(item) }),
    };
}
