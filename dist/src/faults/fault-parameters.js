import { z } from "zod";
/** What a plan may write under `with`. */
export function faultParameters(fault) {
    const { properties = {}, required = [] } = parameterSchema(fault);
    return Object.entries(properties).map(([name, { type, enum: values, default: usual, description = "" }]) => {
        const kind = values === undefined ? (type ?? "any") : values.map(String).join(" | ");
        const isRequired = required.includes(name);
        const need = isRequired ? "required" : usual === undefined ? "optional" : `default ${JSON.stringify(usual)}`;
        return { name, kind, need, description };
    });
}
/** The same as JSON Schema. */
export function parameterSchema({ parameters }) {
    return z.toJSONSchema(parameters, { io: "input", unrepresentable: "any" });
}
