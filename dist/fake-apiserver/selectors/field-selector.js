import { badRequest } from "../status/refusals.js";
/** `metadata.name=x,status.phase!=Running`; only the fields that a real server offers for the kind. */
export function parseFieldSelector(text, type) {
    const terms = text.split(",").filter((term) => term !== "");
    const filters = terms.map((term) => {
        const match = /^([^=!]+)(==|!=|=)(.*)$/.exec(term);
        if (match === null) {
            throw badRequest(`invalid selector: '${text}'; can't understand '${term}'`);
        }
        const [, field = "", operator, wanted] = match;
        const read = fieldReader(type, field);
        return operator === "!=" ? (object) => read(object) !== wanted : (object) => read(object) === wanted;
    });
    return (object) => filters.every((holds) => holds(object));
}
function fieldReader(type, field) {
    if (field === "metadata.name")
        return (object) => object.metadata.name;
    if (field === "metadata.namespace" && type.namespaced)
        return (object) => object.metadata.namespace ?? "";
    const read = type.fields[field];
    if (read !== undefined)
        return read;
    throw badRequest(Object.keys(type.fields).length === 0
        ? `"${field}" is not a known field selector: only "metadata.name"${type.namespaced ? ', "metadata.namespace"' : ""}`
        : `field label not supported: ${field}`);
}
