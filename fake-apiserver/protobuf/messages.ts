/**
 * The messages of Kubernetes' `generated.proto` files that are understood: field number -> JSON name and type. `?` marks
 * optional scalars, whose zero means something; other scalars are left out when zero, as Kubernetes' JSON does.
 */
export type MessageFields = Record<number, [name: string, type: string]>;

const review = (spec: string): MessageFields => ({ 1: ["metadata", "ObjectMeta"], 2: ["spec", spec] });
const role: MessageFields = { 1: ["metadata", "ObjectMeta"], 2: ["rules", "[]PolicyRule"] };
const binding: MessageFields = {
  1: ["metadata", "ObjectMeta"],
  2: ["subjects", "[]Subject"],
  3: ["roleRef", "RoleRef"],
};
const attributes: MessageFields = {
  1: ["resourceAttributes", "ResourceAttributes"],
  2: ["nonResourceAttributes", "NonResourceAttributes"],
};

export const MESSAGES: Record<string, MessageFields> = {
  ObjectMeta: {
    1: ["name", "string"],
    2: ["generateName", "string"],
    3: ["namespace", "string"],
    5: ["uid", "string"],
    6: ["resourceVersion", "string"],
    7: ["generation", "int"],
    8: ["creationTimestamp", "Time"],
    9: ["deletionTimestamp", "Time"],
    10: ["deletionGracePeriodSeconds", "int?"],
    11: ["labels", "map string"],
    12: ["annotations", "map string"],
    13: ["ownerReferences", "[]OwnerReference"],
    14: ["finalizers", "[]string"],
  },
  OwnerReference: {
    1: ["kind", "string"],
    3: ["name", "string"],
    4: ["uid", "string"],
    5: ["apiVersion", "string"],
    6: ["controller", "bool?"],
    7: ["blockOwnerDeletion", "bool?"],
  },
  DeleteOptions: {
    1: ["gracePeriodSeconds", "int?"],
    2: ["preconditions", "Preconditions"],
    3: ["orphanDependents", "bool?"],
    4: ["propagationPolicy", "string"],
    5: ["dryRun", "[]string"],
  },
  Preconditions: { 1: ["uid", "string"], 2: ["resourceVersion", "string"] },
  ConfigMap: {
    1: ["metadata", "ObjectMeta"],
    2: ["data", "map string"],
    3: ["binaryData", "map bytes"],
    4: ["immutable", "bool?"],
  },
  Secret: {
    1: ["metadata", "ObjectMeta"],
    2: ["data", "map bytes"],
    3: ["type", "string"],
    4: ["stringData", "map string"],
    5: ["immutable", "bool?"],
  },
  Namespace: { 1: ["metadata", "ObjectMeta"], 2: ["spec", "NamespaceSpec"] },
  NamespaceSpec: { 1: ["finalizers", "[]string"] },
  ServiceAccount: {
    1: ["metadata", "ObjectMeta"],
    2: ["secrets", "[]ObjectReference"],
    3: ["imagePullSecrets", "[]LocalObjectReference"],
    4: ["automountServiceAccountToken", "bool?"],
  },
  LocalObjectReference: { 1: ["name", "string"] },
  ObjectReference: {
    1: ["kind", "string"],
    2: ["namespace", "string"],
    3: ["name", "string"],
    4: ["uid", "string"],
    5: ["apiVersion", "string"],
    6: ["resourceVersion", "string"],
    7: ["fieldPath", "string"],
  },
  ResourceQuota: { 1: ["metadata", "ObjectMeta"], 2: ["spec", "ResourceQuotaSpec"] },
  ResourceQuotaSpec: { 1: ["hard", "map Quantity"], 2: ["scopes", "[]string"] },
  Role: role,
  ClusterRole: role,
  RoleBinding: binding,
  ClusterRoleBinding: binding,
  PolicyRule: {
    1: ["verbs", "[]string"],
    2: ["apiGroups", "[]string"],
    3: ["resources", "[]string"],
    4: ["resourceNames", "[]string"],
    5: ["nonResourceURLs", "[]string"],
  },
  Subject: { 1: ["kind", "string"], 2: ["apiGroup", "string"], 3: ["name", "string"], 4: ["namespace", "string"] },
  RoleRef: { 1: ["apiGroup", "string"], 2: ["kind", "string"], 3: ["name", "string"] },
  SelfSubjectAccessReview: review("SelfSubjectAccessReviewSpec"),
  SelfSubjectAccessReviewSpec: attributes,
  SelfSubjectRulesReview: review("SelfSubjectRulesReviewSpec"),
  SelfSubjectRulesReviewSpec: { 1: ["namespace", "string"] },
  SubjectAccessReview: review("SubjectAccessReviewSpec"),
  LocalSubjectAccessReview: review("SubjectAccessReviewSpec"),
  SubjectAccessReviewSpec: { ...attributes, 3: ["user", "string"], 4: ["groups", "[]string"], 6: ["uid", "string"] },
  ResourceAttributes: {
    1: ["namespace", "string"],
    2: ["verb", "string"],
    3: ["group", "string"],
    4: ["version", "string"],
    5: ["resource", "string"],
    6: ["subresource", "string"],
    7: ["name", "string"],
  },
  NonResourceAttributes: { 1: ["path", "string"], 2: ["verb", "string"] },
};
