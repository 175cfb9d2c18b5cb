import { badRequest } from "../status/refusals.js";
import { createUser } from "./user.js";
const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;
/** Reads the `Impersonate-…` headers; undefined without any. */
export function impersonation(headers) {
    const name = text(headers["impersonate-user"]);
    const groups = list(headers["impersonate-group"]);
    const others = Object.keys(headers).filter((key) => /^impersonate-(uid|extra-.*)$/.test(key));
    if (name === "" && groups.length === 0 && others.length === 0)
        return undefined;
    if (name === "")
        throw badRequest("requested user information without impersonating a user");
    if (others.length > 0)
        throw badRequest(`this server does not impersonate by ${others.join(", ")}`);
    const [, namespace, account] = SERVICE_ACCOUNT.exec(name) ?? [];
    const who = namespace === undefined || account === undefined
        ? { verb: "impersonate", resource: "users", name }
        : { verb: "impersonate", resource: "serviceaccounts", namespace, name: account };
    return {
        user: createUser(name, groups),
        attempts: [who, ...groups.map((group) => ({ verb: "impersonate", resource: "groups", name: group }))],
    };
}
function text(header) {
    return Array.isArray(header) ? (header[0] ?? "") : (header ?? "");
}
/** Node joins repeated headers of unknown names with a comma and a blank. */
function list(header) {
    if (header === undefined)
        return [];
    return (Array.isArray(header) ? header : header.split(", ")).filter((value) => value !== "");
}
