import type { ClusterClient } from "../../../clusters/index.ts";

/** What the administrator of a run has to be allowed, and what goes wrong or is left out without it. */
export interface Right {
  verb: string;
  group: string;
  resource: string;
  subresource?: string;
  /** Nothing can be run without it. */
  needed: boolean;
  /** In words that follow "for". */
  why: string;
}

export interface CheckedRight extends Right {
  allowed: boolean;
}

const right = (verb: string, name: string, needed: boolean, why: string, group = ""): Right => {
  const [resource = "", subresource] = name.split("/");
  return { verb, group, resource, ...(subresource === undefined ? {} : { subresource }), needed, why };
};
const RBAC = "rbac.authorization.k8s.io";
const ADMISSION = "admissionregistration.k8s.io";

/** In any namespace, since those of the run are made for it. */
export const RIGHTS: readonly Right[] = [
  right("create", "namespaces", true, "a namespace for each scenario"),
  right("delete", "namespaces", true, "taking it away again"),
  right("list", "namespaces", true, "seeing that nothing is left"),
  right("create", "serviceaccounts", true, "the runner's account"),
  right("create", "serviceaccounts/token", true, "its token"),
  right("create", "roles", true, "its rights", RBAC),
  right("create", "rolebindings", true, "its rights", RBAC),
  right("create", "clusterroles", false, "scenarios with namespace_per_job", RBAC),
  right("create", "clusterrolebindings", false, "scenarios with namespace_per_job", RBAC),
  right("create", "secrets", true, "objects of scenarios"),
  right("create", "configmaps", true, "objects of scenarios"),
  right("create", "pods", true, "probes"),
  right("delete", "pods", true, "the action delete-pod"),
  right("watch", "pods", true, "seeing what really happens"),
  right("watch", "events", true, "seeing what really happens"),
  right("create", "pods/exec", true, "seeing what scripts really write"),
  right("get", "pods/log", true, "seeing what scripts really write"),
  right("list", "nodes", false, "choosing the address that pods find the GitLab under"),
  right("patch", "nodes", false, "the fault unschedulable"),
  right("create", "persistentvolumes", false, "scenarios with claims, where there is no default storage class"),
  right("create", "runtimeclasses", false, "the fault sandbox-failure", "node.k8s.io"),
  right("create", "priorityclasses", false, "scenarios with priority classes", "scheduling.k8s.io"),
  right("create", "mutatingwebhookconfigurations", false, "scenarios with webhooks", ADMISSION),
  right("create", "validatingwebhookconfigurations", false, "scenarios with webhooks", ADMISSION),
];

/** Asks the API server for each of them (SelfSubjectAccessReview). */
export async function checkRights(client: ClusterClient): Promise<CheckedRight[]> {
  return Promise.all(
    RIGHTS.map(async (each) => {
      const { verb, group, resource, subresource = "" } = each;
      const spec = { resourceAttributes: { verb, group, resource, subresource } };
      const review = { apiVersion: "authorization.k8s.io/v1", kind: "SelfSubjectAccessReview", spec };
      const { status, body } = await client.request(
        "POST",
        "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
        review,
      );
      const allowed = status < 300 && (JSON.parse(body) as { status: { allowed: boolean } }).status.allowed;
      return Object.assign({ allowed }, each);
    }),
  );
}

/** `create roles.rbac.authorization.k8s.io` */
export function rightText({ verb, group, resource, subresource }: Right): string {
  const name = subresource === undefined ? resource : `${resource}/${subresource}`;
  return `${verb} ${name}${group === "" ? "" : `.${group}`}`;
}
