export function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
export function recordAt(value, key) {
    const inner = isRecord(value) ? value[key] : undefined;
    return isRecord(inner) ? inner : undefined;
}
export function textAt(value, key) {
    const inner = isRecord(value) ? value[key] : undefined;
    return typeof inner === "string" ? inner : undefined;
}
/** `metadata.name` of an object that was sent as JSON. */
export function nameInBody(body) {
    return textAt(recordAt(jsonOf(body), "metadata"), "name");
}
/** Id of the job that a pod was made for, as its annotation says. */
export function jobInBody(body) {
    return textAt(recordAt(recordAt(jsonOf(body), "metadata"), "annotations"), "job.runner.gitlab.com/id");
}
/** Undefined for what is no JSON. */
export function jsonOf(body) {
    if (body === undefined)
        return undefined;
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
