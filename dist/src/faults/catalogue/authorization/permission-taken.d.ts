/** `where` says which permission (verb, resource, subresource, namespace, name), `when` from when until when. */
export declare const permissionTaken: import("../../fault.ts").Fault<unknown>;
