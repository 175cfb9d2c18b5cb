import { badRequest, tooLargeResourceVersion } from "../status/refusals.js";
import { invalidObject, invalid as invalidField, forbiddenField } from "../status/invalid.js";
/** The `resourceVersion` parameter; undefined when it is not set. Throws when it lies in the future. */
export function requestedVersion(text, current) {
    if (text === null || text === "")
        return undefined;
    if (!/^\d+$/.test(text))
        throw badRequest(`strconv.ParseUint: parsing ${JSON.stringify(text)}: invalid syntax`);
    const version = Number(text);
    if (version > current)
        throw tooLargeResourceVersion(version, current);
    return version;
}
/** The rules between the parameters of a list or watch, as the API server refuses their misuse. */
export function checkListOptions(params, watch) {
    const match = params.get("resourceVersionMatch") ?? "";
    const initialEvents = params.get("sendInitialEvents");
    const errors = [];
    if (!watch && initialEvents !== null) {
        errors.push(forbiddenField("sendInitialEvents", "sendInitialEvents is forbidden for list"));
    }
    if (watch && initialEvents !== null && match === "") {
        errors.push(forbiddenField("resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"));
    }
    if (watch && match !== "" && initialEvents === null) {
        errors.push(forbiddenField("resourceVersionMatch", "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"));
    }
    if (match !== "" && match !== "NotOlderThan" && (match !== "Exact" || watch)) {
        errors.push(invalidField("resourceVersionMatch", match, "supported values: NotOlderThan"));
    }
    if (errors.length > 0)
        throw invalidObject({ group: "meta.k8s.io", kind: "ListOptions" }, "", errors);
}
