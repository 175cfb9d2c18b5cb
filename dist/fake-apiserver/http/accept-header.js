import { notAcceptable } from "../status/refusals.js";
const SUPPORTED = ["application/json", "application/yaml"];
/** The first alternative of the Accept header that is served; throws 406 when there is none. */
export function negotiate(accept) {
    if (accept === undefined || accept.trim() === "")
        return { as: "object", version: "v1" };
    for (const alternative of accept.split(",")) {
        const [type = "", ...parameters] = alternative.split(";").map((part) => part.trim());
        if (type !== "application/json" && type !== "application/*" && type !== "*/*")
            continue;
        const given = new Map(parameters.map((parameter) => parameter.split("=", 2)));
        const as = given.get("as");
        const version = given.get("v") === "v1beta1" ? "v1beta1" : "v1";
        if (as === undefined)
            return { as: "object", version: "v1" };
        if (as === "Table")
            return { as: "table", version };
        if (as === "PartialObjectMetadata" || as === "PartialObjectMetadataList")
            return { as: "metadata", version };
    }
    throw notAcceptable(SUPPORTED.slice(0, 1));
}
