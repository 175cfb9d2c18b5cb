import { createUser } from "../../../fake-apiserver/authentication/user.ts";
import type { IncomingRequest } from "../../../fake-apiserver/http/request-front.ts";
import type { AuthorizePoint } from "../../faults/points/authorize-point.ts";
import type { PolicyRule } from "../../permissions/index.ts";
import { until, type MeansParts } from "./means-parts.ts";
import { without, type OnePermission } from "./permission.ts";

const RBAC = "/apis/rbac.authorization.k8s.io/v1";
const REVIEW = "/apis/authorization.k8s.io/v1/subjectaccessreviews";
/** An authorizer decides by what its caches know. */
const CACHES_MS = 5000;

interface Role {
  rules?: PolicyRule[];
}

interface Binding {
  subjects?: { kind: string; name: string; namespace?: string }[];
  roleRef: { kind: string; name: string };
}

/** A permission that is not as the roles had it at the beginning. */
interface Standing {
  how: "deny" | "allow";
  undo(): Promise<void>;
}

/** Changes real Roles so that everything that is asked for is decided as the plan wants it, until it does not want it any more. */
export function createStandingPermissions(parts: MeansParts): {
  /** Before a request is carried out; reviews of access count as what they ask about. */
  before(request: Pick<IncomingRequest, "id" | "connection" | "path" | "user" | "body">): Promise<void>;
  /** Puts all back. */
  close(): Promise<void>;
} {
  const { client, faults, failed } = parts;
  const standing = new Map<string, Standing>();
  /** By the paths of roles: the rules that they had, and what is taken out of them. */
  const changed = new Map<string, { rules: PolicyRule[]; taken: Set<OnePermission> }>();
  let count = 0;
  let queue: Promise<unknown> = Promise.resolve();

  async function rolesOf(user: string, namespace: string): Promise<string[]> {
    const { items } = await client.list(`${RBAC}/namespaces/${namespace}/rolebindings`);
    const isUser = ({ kind, name, namespace: home }: NonNullable<Binding["subjects"]>[number]) =>
      kind === "User" ? name === user : kind === "ServiceAccount" && user === `system:serviceaccount:${home}:${name}`;
    return (items as unknown as Binding[])
      .filter(({ subjects = [], roleRef }) => roleRef.kind === "Role" && subjects.some(isUser))
      .map(({ roleRef }) => `${RBAC}/namespaces/${namespace}/roles/${roleRef.name}`);
  }

  async function writeRole(path: string): Promise<void> {
    const own = changed.get(path);
    if (own === undefined) return;
    const rules = [...own.taken].reduce(without, own.rules);
    const { status, body } = await client.request("PATCH", path, { rules }, "application/merge-patch+json");
    if (status >= 300) throw new Error(`PATCH ${path}: ${status} ${body}`);
  }

  async function take(user: string, namespace: string, permission: OnePermission): Promise<Standing["undo"]> {
    const paths = await rolesOf(user, namespace);
    for (const path of paths) {
      if (!changed.has(path)) {
        changed.set(path, { rules: (await client.get<Role>(path)).rules ?? [], taken: new Set() });
      }
      changed.get(path)?.taken.add(permission);
      await writeRole(path);
    }
    return async () => {
      for (const path of paths) {
        changed.get(path)?.taken.delete(permission);
        await writeRole(path);
      }
    };
  }

  async function give(user: string, namespace: string, permission: OnePermission): Promise<Standing["undo"]> {
    const metadata = { name: `faultline-given-${++count}`, namespace };
    const { verb, group, resource } = permission;
    const api = { apiVersion: "rbac.authorization.k8s.io/v1", metadata };
    const rules = [{ apiGroups: [group], resources: [resource], verbs: [verb] }];
    const role = await client.create({ ...api, kind: "Role", rules });
    const binding = await client.create({
      ...api,
      kind: "RoleBinding",
      subjects: [{ kind: "User", name: user, apiGroup: "rbac.authorization.k8s.io" }],
      roleRef: { kind: "Role", name: metadata.name, apiGroup: "rbac.authorization.k8s.io" },
    });
    return async () => {
      await client.delete(binding);
      await client.delete(role);
    };
  }

  /** Until the authorizer has heard of it. */
  async function decided(user: string, point: GroupedPoint, wanted: boolean): Promise<void> {
    const { verb, group = "", resource = "", subresource = "", namespace = "" } = point;
    const { groups } = createUser(user, []);
    const resourceAttributes = { verb, group, resource, subresource, namespace };
    const review = {
      apiVersion: "authorization.k8s.io/v1",
      kind: "SubjectAccessReview",
      spec: { user, groups, resourceAttributes },
    };
    const isSo = await until(parts, CACHES_MS, async () => {
      const { body } = await client.request("POST", REVIEW, review);
      return (JSON.parse(body) as { status?: { allowed?: boolean } }).status?.allowed === wanted;
    });
    if (!isSo) throw new Error(`${user} ${wanted ? "still may not" : "still may"} ${verb} ${resource} in ${namespace}`);
  }

  async function decide(point: GroupedPoint): Promise<void> {
    const { user, verb, group = "", resource, subresource = "", namespace } = point;
    if (resource === undefined) return;
    const [action] = faults.ask("authorize", point);
    const permission = { verb, group, resource: subresource === "" ? resource : `${resource}/${subresource}` };
    const key = [user, namespace, verb, group, permission.resource].join(" ");
    const now = standing.get(key);
    if (action?.do === now?.how) return;
    try {
      standing.delete(key);
      await now?.undo();
      if (action === undefined) return await decided(user, point, now?.how === "deny");
      if (namespace === undefined)
        throw new Error(`${resource} are of no namespace, and roles of a whole cluster stay`);
      const undo = await (action.do === "deny" ? take : give)(user, namespace, permission);
      standing.set(key, { how: action.do, undo });
      await decided(user, point, action.do === "allow");
    } catch (error) {
      failed(`a permission to ${verb} ${permission.resource}`, error);
    }
  }

  return {
    async before(request) {
      const { user } = request;
      if (user === undefined || !faults.expects("authorize") || user.groups.includes("system:masters")) return;
      for (const point of pointsOf(request, user.name)) {
        queue = queue.then(() => decide(point));
        await queue;
      }
    },
    async close() {
      await queue;
      for (const { undo } of standing.values()) await undo().catch(() => {});
    },
  };
}

type GroupedPoint = AuthorizePoint & { group?: string };

type Asked = Partial<Pick<GroupedPoint, "verb" | "group" | "resource" | "subresource" | "namespace" | "name">>;

/** What the request itself needs, and what it asks about when it is a review of the asker's own access. */
function pointsOf(
  { id, connection, path, body }: Pick<IncomingRequest, "id" | "connection" | "path" | "body">,
  user: string,
): GroupedPoint[] {
  const place = { target: "api", user, connection } as const;
  const own: GroupedPoint = { ...place, ...attributes(path), request: id, path: path.path };
  if (path.resource !== "selfsubjectaccessreviews") return [own];
  const asked = askedAbout(body);
  return asked === undefined ? [own] : [own, { ...place, ...attributes(asked) }];
}

function attributes({ verb = "", group, resource, subresource, namespace, name }: Asked) {
  return {
    verb,
    ...(group === undefined ? {} : { group }),
    ...(resource === undefined ? {} : { resource }),
    ...(subresource === undefined || subresource === "" ? {} : { subresource }),
    ...(namespace === undefined || namespace === "" ? {} : { namespace }),
    ...(name === undefined || name === "" ? {} : { name }),
  };
}

function askedAbout(body: Buffer): Asked | undefined {
  try {
    return (JSON.parse(body.toString("utf8")) as { spec?: { resourceAttributes?: Asked } }).spec?.resourceAttributes;
  } catch {
    return undefined;
  }
}
