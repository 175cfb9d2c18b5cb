import { StatusError, type StatusCause } from "./status.ts";
/** Group and plural name; the group is empty for the core resources. */
export interface GroupResource {
    group: string;
    plural: string;
}
export declare function notFound(resource: GroupResource, name: string): StatusError;
export declare function alreadyExists(resource: GroupResource, name: string): StatusError;
export declare function conflict(resource: GroupResource, name: string, why: string): StatusError;
export declare const STALE_OBJECT = "the object has been modified; please apply your changes to the latest version and try again";
export declare function forbidden(resource: GroupResource, name: string, why: string, causes?: StatusCause[]): StatusError;
export declare function unauthorized(): StatusError;
export declare function badRequest(message: string): StatusError;
/** A method that the path does not serve. */
export declare function methodNotAllowed(): StatusError;
/** A path below a served API group that names no resource. */
export declare function unknownResource(): StatusError;
export declare function expired(message: string): StatusError;
export declare function tooLargeResourceVersion(wanted: number, current: number): StatusError;
export declare function unsupportedMediaType(accepted: string[]): StatusError;
export declare function notAcceptable(accepted: string[]): StatusError;
export declare function requestTooLarge(limit: number): StatusError;
export declare function serviceUnavailable(message: string): StatusError;
export declare function internalError(message: string): StatusError;
