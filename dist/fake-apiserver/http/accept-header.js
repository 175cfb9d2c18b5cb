import { notAcceptable } from "../status/refusals.js";
const FORMATS = {
    "application/json": "json",
    "application/yaml": "yaml",
    "application/vnd.kubernetes.protobuf": "protobuf",
    "application/*": "json",
    "*/*": "json",
};
const SUPPORTED = ["application/json", "application/yaml", "application/vnd.kubernetes.protobuf"];
/** The first alternative of the Accept header that is served; undefined when there is none. */
export function preferred(accept) {
    if (accept === undefined || accept.trim() === "")
        return { as: "object", version: "v1", format: "json" };
    for (const alternative of accept.split(",")) {
        const [type = "", ...parameters] = alternative.split(";").map((part) => part.trim());
        const format = FORMATS[type];
        if (format === undefined)
            continue;
        const given = new Map(parameters.map((parameter) => parameter.split("=", 2)));
        const as = given.get("as");
        const version = given.get("v") === "v1beta1" ? "v1beta1" : "v1";
        if (as === undefined)
            return { as: "object", version: "v1", format };
        // Tables have no protobuf form.
        if (as === "Table" && format !== "protobuf")
            return { as: "table", version, format };
        if (as === "PartialObjectMetadata" || as === "PartialObjectMetadataList")
            return { as: "metadata", version, format };
    }
    return undefined;
}
/** The same; throws 406 when there is none. Watches are told as JSON only. */
export function negotiate(accept, watch = false) {
    const formats = watch ? SUPPORTED.slice(0, 1) : SUPPORTED;
    const chosen = preferred(watch ? onlyJson(accept) : accept);
    if (chosen === undefined)
        throw notAcceptable(formats);
    return chosen;
}
function onlyJson(accept) {
    if (accept === undefined || accept.trim() === "")
        return accept;
    const spoken = accept
        .split(",")
        .filter((alternative) => FORMATS[alternative.split(";", 1)[0]?.trim() ?? ""] === "json");
    return spoken.length === 0 ? "none" : spoken.join(",");
}
