import { kubernetesSchema } from "../kubernetes-schema.js";
let known;
/** Every key of `[runners.kubernetes]` with the kind of its value; found out once. */
export function settingKinds() {
    return (known ??= readKinds());
}
function readKinds() {
    const { properties = {} } = kubernetesSchema.toJSONSchema({ io: "input", unrepresentable: "any" });
    return new Map(Object.entries(properties).map(([key, schema]) => [key, kindOf(schema)]));
}
function kindOf({ type, items, anyOf = [], additionalProperties }) {
    if (type === "string")
        return "text";
    if (type === "boolean")
        return "flag";
    if (type === "integer")
        return "whole";
    if (type === "array" && items?.type === "string")
        return "texts";
    if (anyOf.some((choice) => kindOf(choice) === "texts"))
        return "texts";
    return typeof additionalProperties === "object" && additionalProperties.type === "string" ? "pairs" : "json";
}
