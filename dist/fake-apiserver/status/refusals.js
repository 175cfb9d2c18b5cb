import { StatusError } from "./status.js";
function qualified({ group, plural }) {
    return group === "" ? plural : `${plural}.${group}`;
}
function detailsOf(resource, name) {
    return {
        ...(name === "" ? {} : { name }),
        ...(resource.group === "" ? {} : { group: resource.group }),
        ...(resource.plural === "" ? {} : { kind: resource.plural }),
    };
}
export function notFound(resource, name) {
    return new StatusError(404, "NotFound", `${qualified(resource)} "${name}" not found`, detailsOf(resource, name));
}
export function alreadyExists(resource, name) {
    const message = `${qualified(resource)} "${name}" already exists`;
    return new StatusError(409, "AlreadyExists", message, detailsOf(resource, name));
}
export function conflict(resource, name, why) {
    const message = `Operation cannot be fulfilled on ${qualified(resource)} "${name}": ${why}`;
    return new StatusError(409, "Conflict", message, detailsOf(resource, name));
}
export const STALE_OBJECT = "the object has been modified; please apply your changes to the latest version and try again";
export function forbidden(resource, name, why, causes) {
    const subject = resource.plural === ""
        ? "forbidden"
        : name === ""
            ? `${qualified(resource)} is forbidden`
            : `${qualified(resource)} "${name}" is forbidden`;
    const details = detailsOf(resource, name);
    return new StatusError(403, "Forbidden", `${subject}: ${why}`, causes === undefined ? details : { ...details, causes });
}
export function unauthorized() {
    return new StatusError(401, "Unauthorized", "Unauthorized");
}
export function badRequest(message) {
    return new StatusError(400, "BadRequest", message);
}
/** A method that the path does not serve. */
export function methodNotAllowed() {
    return new StatusError(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", {});
}
/** A path below a served API group that names no resource. */
export function unknownResource() {
    return new StatusError(404, "NotFound", "the server could not find the requested resource", {});
}
export function expired(message) {
    return new StatusError(410, "Expired", message);
}
export function tooLargeResourceVersion(wanted, current) {
    return new StatusError(504, "Timeout", `Timeout: Too large resource version: ${wanted}, current: ${current}`, {
        causes: [{ reason: "ResourceVersionTooLarge", message: "Too large resource version" }],
        retryAfterSeconds: 1,
    });
}
export function unsupportedMediaType(accepted) {
    const message = `the body of the request was in an unknown format - accepted media types include: ${accepted.join(", ")}`;
    return new StatusError(415, "UnsupportedMediaType", message);
}
export function notAcceptable(accepted) {
    const message = `only the following media types are accepted: ${accepted.join(", ")}`;
    return new StatusError(406, "NotAcceptable", message);
}
export function requestTooLarge(limit) {
    return new StatusError(413, "RequestEntityTooLarge", `Request entity too large: limit is ${limit}`);
}
export function serviceUnavailable(message) {
    return new StatusError(503, "ServiceUnavailable", message);
}
export function internalError(message) {
    return new StatusError(500, "InternalError", `Internal error occurred: ${message}`, { causes: [{ message }] });
}
