import { parseFieldSelector } from "../selectors/field-selector.js";
import { parseLabelSelector } from "../selectors/label-selector.js";
/** What of a collection a list, watch or deletecollection is about. */
export function selectionOf(type, { params, name }) {
    const labels = parseLabelSelector(params.get("labelSelector") ?? "");
    const fields = parseFieldSelector(params.get("fieldSelector") ?? "", type);
    return (object) => labels(object.metadata.labels ?? {}) && fields(object) && (name === undefined || object.metadata.name === name);
}
