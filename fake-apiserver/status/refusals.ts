import { StatusError, type StatusCause, type StatusDetails } from "./status.ts";

/** Group and plural name; the group is empty for the core resources. */
export interface GroupResource {
  group: string;
  plural: string;
}

function qualified({ group, plural }: GroupResource): string {
  return group === "" ? plural : `${plural}.${group}`;
}

function detailsOf(resource: GroupResource, name: string): StatusDetails {
  return {
    ...(name === "" ? {} : { name }),
    ...(resource.group === "" ? {} : { group: resource.group }),
    ...(resource.plural === "" ? {} : { kind: resource.plural }),
  };
}

export function notFound(resource: GroupResource, name: string): StatusError {
  return new StatusError(404, "NotFound", `${qualified(resource)} "${name}" not found`, detailsOf(resource, name));
}

/** `ending`: the one that is there is being deleted. */
export function alreadyExists(resource: GroupResource, name: string, ending = false): StatusError {
  const message = `${ending ? "object is being deleted: " : ""}${qualified(resource)} "${name}" already exists`;
  return new StatusError(409, "AlreadyExists", message, detailsOf(resource, name));
}

export function conflict(resource: GroupResource, name: string, why: string): StatusError {
  const message = `Operation cannot be fulfilled on ${qualified(resource)} "${name}": ${why}`;
  return new StatusError(409, "Conflict", message, detailsOf(resource, name));
}

export const STALE_OBJECT =
  "the object has been modified; please apply your changes to the latest version and try again";

export function forbidden(resource: GroupResource, name: string, why: string, causes?: StatusCause[]): StatusError {
  const subject =
    resource.plural === ""
      ? "forbidden"
      : name === ""
        ? `${qualified(resource)} is forbidden`
        : `${qualified(resource)} "${name}" is forbidden`;
  const details = detailsOf(resource, name);
  return new StatusError(
    403,
    "Forbidden",
    `${subject}: ${why}`,
    causes === undefined ? details : { ...details, causes },
  );
}

export function unauthorized(): StatusError {
  return new StatusError(401, "Unauthorized", "Unauthorized");
}

export function badRequest(message: string): StatusError {
  return new StatusError(400, "BadRequest", message);
}

/** A method that the path does not serve. */
export function methodNotAllowed(): StatusError {
  return new StatusError(
    405,
    "MethodNotAllowed",
    "the server does not allow this method on the requested resource",
    {},
  );
}

/** A path below a served API group that names no resource. */
export function unknownResource(): StatusError {
  return new StatusError(404, "NotFound", "the server could not find the requested resource", {});
}

export function expired(message: string): StatusError {
  return new StatusError(410, "Expired", message);
}

export function tooLargeResourceVersion(wanted: number, current: number): StatusError {
  return new StatusError(504, "Timeout", `Timeout: Too large resource version: ${wanted}, current: ${current}`, {
    causes: [{ reason: "ResourceVersionTooLarge", message: "Too large resource version" }],
    retryAfterSeconds: 1,
  });
}

export function unsupportedMediaType(accepted: string[]): StatusError {
  const message = `the body of the request was in an unknown format - accepted media types include: ${accepted.join(", ")}`;
  return new StatusError(415, "UnsupportedMediaType", message);
}

export function notAcceptable(accepted: string[]): StatusError {
  const message = `only the following media types are accepted: ${accepted.join(", ")}`;
  return new StatusError(406, "NotAcceptable", message);
}

export function requestTooLarge(limit: number): StatusError {
  return new StatusError(413, "RequestEntityTooLarge", `Request entity too large: limit is ${limit}`);
}

export function serviceUnavailable(message: string): StatusError {
  return new StatusError(503, "ServiceUnavailable", message);
}

export function internalError(message: string): StatusError {
  return new StatusError(500, "InternalError", `Internal error occurred: ${message}`, { causes: [{ message }] });
}
