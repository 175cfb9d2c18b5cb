import { configSchema } from "../runner/index.js";
/**
 * Every key that config.toml can have, as written below `[[runners]]` (`kubernetes.volumes.pvc.name`); keys of the file itself have a
 * leading dot (`.concurrent`). Tables with keys of the user's own (`node_selector`) are one key.
 */
export function configurationKeys() {
    const { runners, ...global } = propertiesOf(configSchema.toJSONSchema({ unrepresentable: "any", io: "input" }));
    return [...leaves(runners, ""), ...Object.entries(global).flatMap(([key, schema]) => leaves(schema, `.${key}`))];
}
function leaves(schema, path) {
    const properties = Object.entries(propertiesOf(schema));
    if (properties.length === 0)
        return [path];
    return properties.flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}
function propertiesOf(schema) {
    const { properties, items } = (schema ?? {});
    return properties ?? items?.properties ?? {};
}
