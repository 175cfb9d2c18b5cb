import { notApplicable, verdictOf, type Violation } from "../check.ts";
import { callText, type Call } from "../observation/call.ts";
import { permissionsFor } from "../permissions.ts";
import type { Invariant } from "./invariant.ts";

/** Any authenticated user may ask for these. */
const OPEN_PATHS = /^\/(version|healthz|livez|readyz|api|apis|openapi)(\/|$)/;

/**
 * INV-RBAC. The runner asks for nothing outside the table of "Configure runner API permissions" for the flags and settings that are
 * on. `/version` and access reviews of itself need no permission (executor facts 13).
 */
export const rbac: Invariant = {
  id: "INV-RBAC",
  title: "no request outside the documented permissions",
  check({ apiCalls, context }) {
    if (apiCalls.length === 0) return notApplicable(rbac.id, "the runner never asked the API server");
    const allowed = permissionsFor(context);
    const outside = apiCalls.filter((call) => !isAllowed(call, allowed));
    const first = new Map(outside.map((call) => [callText(call), call] as const).toReversed());
    const violations = [...first].map(([text, { request, end }]): Violation => {
      const group = request.group === undefined || request.group === "" ? "" : ` of group ${request.group}`;
      return {
        expected: "only requests of the documented permissions table",
        got: `${text}${group}`,
        evidence: [request, end],
        hint: 'page section "Configure runner API permissions"',
      };
    });
    return verdictOf(
      rbac.id,
      { expected: "only documented permissions", got: `${apiCalls.length} requests, all within them` },
      violations,
    );
  },
};

function isAllowed({ request }: Call, allowed: ReadonlySet<string>): boolean {
  const { group = "", resource, subresource = "", verb, path } = request;
  if (resource === undefined) return OPEN_PATHS.test(path);
  if (resource === "selfsubjectaccessreviews") return true;
  const kind = subresource === "" ? resource : `${resource}/${subresource}`;
  return allowed.has(`${group === "" ? kind : `${group}/${kind}`} ${verb}`);
}
