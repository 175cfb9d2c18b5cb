/** Where Kubernetes keeps the kinds of a group. */
const GO_PACKAGES: Record<string, string> = {
  "admissionregistration.k8s.io": "admissionregistration",
  apps: "apps",
  "coordination.k8s.io": "coordination",
  "node.k8s.io": "node",
  policy: "policy",
  "rbac.authorization.k8s.io": "rbac",
  "scheduling.k8s.io": "scheduling",
  "storage.k8s.io": "storage",
};

/** What a kind is called within an API server, and in some of its messages: `core.Pod`. */
export function internalType({ storedGroup, kind }: { storedGroup: string; kind: string }): string {
  return `${GO_PACKAGES[storedGroup] ?? "core"}.${kind}`;
}
