const KINDS: ReadonlySet<string> = new Set([
  "Namespace",
  "Node",
  "ClusterRole",
  "ClusterRoleBinding",
  "PriorityClass",
  "RuntimeClass",
  "StorageClass",
  "PersistentVolume",
  "CSIDriver",
  "MutatingWebhookConfiguration",
  "ValidatingWebhookConfiguration",
]);

/** Whether objects of this kind are in no namespace. */
export function clusterScoped(kind: string): boolean {
  return KINDS.has(kind);
}
