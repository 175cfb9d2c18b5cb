import { isDeepStrictEqual } from "node:util";
import type { User } from "../../authentication/user.ts";
import { RBAC_GROUP } from "../../resources/rbac.ts";
import type { ResourceType } from "../../resources/resource-type.ts";
import { badRequest, forbidden, notFound } from "../../status/refusals.ts";
import { StatusError } from "../../status/status.ts";
import { isObject, objectAt, objectsAt, textAt } from "../../storage/json.ts";
import type { KubernetesObject, Store } from "../../storage/store.ts";
import type { Attempt, PolicyRule } from "../policy-rule.ts";
import type { Authorizer } from "../rbac.ts";
import { missingParts, rightsText, wordList } from "./rule-parts.ts";

/** Who writes a role or a binding, and where. */
interface Grant {
  type: ResourceType;
  user: User;
  /** Of the request's path. */
  namespace: string | undefined;
  name: string | undefined;
  /** Whether the request's user may do something else. */
  may(attempt: Attempt): boolean;
}

const FULL: PolicyRule[] = [
  { verbs: ["*"], apiGroups: ["*"], resources: ["*"] },
  { verbs: ["*"], nonResourceURLs: ["*"] },
];

/**
 * Nobody gives by a role or a binding what he does not have himself, unless he may `escalate` that role, or `bind` the one that the binding
 * names. Throws 403, and 404 for a role that is not there.
 */
export function checkGrant(
  { authorizer, store }: { authorizer: Authorizer; store: Store },
  grant: Grant,
  next: KubernetesObject,
  previous?: KubernetesObject,
): void {
  const { type, user, namespace, name, may } = grant;
  if (type.group !== RBAC_GROUP || user.groups.includes("system:masters")) return;
  // Whoever collects garbage has to be able to.
  if (previous !== undefined && isDeepStrictEqual(withoutOwners(next), withoutOwners(previous))) return;
  const where = namespace === undefined ? {} : { namespace };
  const held = () => authorizer.rulesFor(user, namespace ?? "");
  const refuse = (why: string) => forbidden(type, next.metadata.name, why);

  const confirm = (wanted: readonly PolicyRule[], why?: string) => {
    const missing = missingParts(held(), wanted);
    if (missing.length === 0) return;
    const who = `user ${JSON.stringify(user.name)} (groups=${wordList(user.groups)})`;
    const what = `is attempting to grant RBAC permissions not currently held:\n${rightsText(missing)}`;
    throw refuse(why ?? `${who} ${what}`);
  };

  if (type.kind === "Role" || type.kind === "ClusterRole") {
    const named = name === undefined ? {} : { name };
    if (may({ verb: "escalate", group: RBAC_GROUP, resource: type.plural, ...where, ...named })) return;
    confirm(rulesOf(next));
    if (isObject(next["aggregationRule"]) || isObject(previous?.["aggregationRule"])) {
      confirm(FULL, "must have cluster-admin privileges to use the aggregationRule");
    }
    return;
  }
  const role = referredRole(next);
  if (may({ verb: "bind", group: RBAC_GROUP, resource: role.plural, name: role.name, ...where })) return;
  if (role.name === "") throw badRequest("Name parameter required.");
  const found = store.get(`${role.plural}.${RBAC_GROUP}`, role.plural === "roles" ? namespace : undefined, role.name);
  if (found === undefined) throw notFound({ group: RBAC_GROUP, plural: role.plural }, role.name);
  confirm(rulesOf(found));
}

function rulesOf(role: KubernetesObject): PolicyRule[] {
  return objectsAt(role, "rules") as unknown as PolicyRule[];
}

function referredRole(binding: KubernetesObject): { plural: string; name: string } {
  const ref = objectAt(binding, "roleRef");
  const kind = textAt(ref, "kind");
  if (kind !== "Role" && kind !== "ClusterRole") {
    throw new StatusError(500, "", `unsupported role reference kind: ${JSON.stringify(kind)}`);
  }
  return { plural: `${kind.toLowerCase()}s`, name: textAt(ref, "name") };
}

function withoutOwners({ metadata, ...rest }: KubernetesObject): object {
  const { finalizers: _, ownerReferences: __, managedFields: ___, ...meta } = metadata;
  return { ...rest, metadata: meta };
}
