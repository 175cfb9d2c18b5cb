import { notApplicable, verdictOf } from "../check.js";
import { callText } from "../observation/call.js";
import { permissionsFor } from "../permissions.js";
/** Any authenticated user may ask for these. */
const OPEN_PATHS = /^\/(version|healthz|livez|readyz|api|apis|openapi)(\/|$)/;
/**
 * INV-RBAC. The runner asks for nothing outside the table of "Configure runner API permissions" for the flags and settings that are
 * on, and for nothing outside the namespaces of its jobs.
 *
 * Tolerated: `/version` and access reviews of itself need no permission (executor facts 13).
 */
export const rbac = {
    id: "INV-RBAC",
    title: "no request outside the documented permissions",
    check({ apiCalls, context }) {
        if (apiCalls.length === 0)
            return notApplicable(rbac.id, "the runner never asked the API server");
        const allowed = permissionsFor(context);
        const places = namespacesOf(apiCalls);
        const outside = apiCalls.filter((call) => !isAllowed(call, allowed) || !isAtHome(call, places));
        const first = new Map(outside.map((call) => [callText(call), call]).toReversed());
        const violations = [...first].map(([text, { request, end }]) => {
            const group = request.group === undefined || request.group === "" ? "" : ` of group ${request.group}`;
            const where = isAllowed({ request }, allowed) ? ` in ${request.namespace ?? "all namespaces"}` : "";
            return {
                expected: "only requests of the documented permissions table",
                got: `${text}${group}${where}`,
                evidence: [request, end],
                hint: 'page section "Configure runner API permissions"',
            };
        });
        return verdictOf(rbac.id, { expected: "only documented permissions", got: `${apiCalls.length} requests, all within them` }, violations);
    },
};
/** Where the runner makes, or tries to make, pods: its Role is for there. Empty when it came to none. */
function namespacesOf(calls) {
    const creations = calls.filter((call) => callText(call) === "create pods");
    return new Set(creations.flatMap(({ request }) => request.namespace ?? []));
}
/** Namespaces themselves, and what has none, are asked for without one. */
function isAtHome({ request }, places) {
    const { resource, namespace } = request;
    if (resource === undefined || resource === "namespaces" || resource === "selfsubjectaccessreviews")
        return true;
    return places.size === 0 || places.has(namespace ?? "");
}
function isAllowed({ request }, allowed) {
    const { group = "", resource, subresource = "", verb, path } = request;
    if (resource === undefined)
        return OPEN_PATHS.test(path);
    if (resource === "selfsubjectaccessreviews")
        return true;
    const kind = subresource === "" ? resource : `${resource}/${subresource}`;
    return allowed.has(`${group === "" ? kind : `${group}/${kind}`} ${verb}`);
}
