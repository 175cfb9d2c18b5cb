/** What of a namespace the witness looks at, by its plural name; where its API is, the newest version first. */
export const WATCHED: Readonly<Record<string, readonly string[]>> = {
  pods: ["/api/v1"],
  secrets: ["/api/v1"],
  configmaps: ["/api/v1"],
  services: ["/api/v1"],
  serviceaccounts: ["/api/v1"],
  persistentvolumeclaims: ["/api/v1"],
  resourcequotas: ["/api/v1"],
  limitranges: ["/api/v1"],
  events: ["/api/v1"],
  "poddisruptionbudgets.policy": ["/apis/policy/v1", "/apis/policy/v1beta1"],
  "roles.rbac.authorization.k8s.io": ["/apis/rbac.authorization.k8s.io/v1"],
  "rolebindings.rbac.authorization.k8s.io": ["/apis/rbac.authorization.k8s.io/v1"],
};

/** `roles` and `rbac.authorization.k8s.io`; no group for the core. */
export function nameAndGroup(key: string): { resource: string; group?: string } {
  const [resource = key, ...group] = key.split(".");
  return group.length === 0 ? { resource } : { resource, group: group.join(".") };
}
