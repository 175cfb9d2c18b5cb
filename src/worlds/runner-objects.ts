import { documentedRoles } from "./documented-role.ts";
import { NAME_LABEL } from "../scenario/webhook-configuration.ts";
import type { WorldOptions } from "./world-maker.ts";

/** The name that the cluster knows a service account by; its groups follow from it. */
export function serviceAccountUser(namespace: string, name: string): string {
  return `system:serviceaccount:${namespace}:${name}`;
}

/** The namespace of the jobs, and a service account for the runner that may do there what the scenario lets it. */
export function runnerObjects(
  namespace: string,
  { runnerRole, runnerLacks = [] }: Pick<WorldOptions, "runnerRole" | "runnerLacks">,
  clusterRoleName = "gitlab-runner-namespaces",
): Record<string, unknown>[] {
  const { role, clusterRole } = documentedRoles(runnerLacks);
  const rbac = { apiVersion: "rbac.authorization.k8s.io/v1" };
  const subject = { kind: "ServiceAccount", name: "gitlab-runner", namespace };
  const ref = (kind: string, name: string) => ({ apiGroup: "rbac.authorization.k8s.io", kind, name });
  return [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace, labels: { [NAME_LABEL]: namespace } } },
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "gitlab-runner", namespace } },
    { ...rbac, kind: "Role", metadata: { name: "gitlab-runner", namespace }, rules: runnerRole ?? role },
    {
      ...rbac,
      kind: "RoleBinding",
      metadata: { name: "gitlab-runner", namespace },
      subjects: [subject],
      roleRef: ref("Role", "gitlab-runner"),
    },
    { ...rbac, kind: "ClusterRole", metadata: { name: clusterRoleName }, rules: clusterRole },
    {
      ...rbac,
      kind: "ClusterRoleBinding",
      metadata: { name: clusterRoleName },
      subjects: [subject],
      roleRef: ref("ClusterRole", clusterRoleName),
    },
  ];
}
