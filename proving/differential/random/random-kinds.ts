import type { JsonObject } from "../../../fake-apiserver/storage/json.ts";

/** A kind whose objects stay as they are written: no controller of a real cluster touches them. */
export interface RandomKind {
  apiVersion: string;
  kind: string;
  /** Below `/`. */
  collection: string;
  /** Fields beside the metadata. */
  content: JsonObject;
  /** Fields and values that may take their place, good and bad. */
  changes: [path: string, value: unknown][];
}

const POD = {
  schedulerName: "nobody",
  automountServiceAccountToken: false,
  containers: [{ name: "main", image: "main:1" }],
};
const RULE = { apiGroups: [""], resources: ["pods"], verbs: ["get"] };
const LIMIT = { type: "Container", max: { cpu: "2" }, min: { cpu: "100m" } };

export const RANDOM_KINDS: readonly RandomKind[] = [
  {
    ...core("ConfigMap", "configmaps"),
    content: { data: { a: "1", b: "2" } },
    changes: [
      ["data.a", "3"],
      ["data.c", ""],
      ["data", {}],
      ["data.a b", "x"],
      ["binaryData", { d: "YQ==" }],
      ["immutable", true],
      ["data.a", 5],
    ],
  },
  {
    ...core("Secret", "secrets"),
    content: { stringData: { a: "1" } },
    changes: [
      ["data", { b: "YQ==" }],
      ["stringData.a", "2"],
      ["type", "example.com/x"],
      ["type", "kubernetes.io/tls"],
      ["data", { b: "%" }],
      ["immutable", true],
    ],
  },
  {
    ...core("LimitRange", "limitranges"),
    content: { spec: { limits: [LIMIT] } },
    changes: [
      ["spec.limits", []],
      ["spec.limits.0.default", { cpu: "1" }],
      ["spec.limits.0.min", { cpu: "5" }],
      ["spec.limits.0.type", "Pod"],
      ["spec.limits.0.max", { memory: "1024Mi" }],
    ],
  },
  {
    ...core("Pod", "pods"),
    content: { spec: POD },
    changes: [
      ["spec.containers.0.image", "main:2"],
      ["spec.containers.0.image", ""],
      ["spec.containers.0.env", [{ name: "A", value: "b" }]],
      ["spec.containers.0.ports", [{ containerPort: 80, name: "http" }]],
      ["spec.containers.0.resources", { limits: { cpu: "1", memory: "1Gi" } }],
      ["spec.activeDeadlineSeconds", 60],
      ["spec.activeDeadlineSeconds", 0],
      ["spec.restartPolicy", "Never"],
      ["spec.restartPolicy", "Perhaps"],
      ["spec.nodeSelector", { a: "b" }],
      ["spec.tolerations", [{ operator: "Exists" }]],
      ["spec.hostname", "Not_good"],
    ],
  },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    collection: "apis/rbac.authorization.k8s.io/v1/namespaces/{ns}/roles",
    content: { rules: [RULE] },
    changes: [
      ["rules", []],
      ["rules.0.verbs", ["get", "list"]],
      ["rules.0.verbs", []],
      ["rules.0.resourceNames", ["x"]],
    ],
  },
  {
    apiVersion: "coordination.k8s.io/v1",
    kind: "Lease",
    collection: "apis/coordination.k8s.io/v1/namespaces/{ns}/leases",
    content: { spec: { holderIdentity: "a" } },
    changes: [
      ["spec.holderIdentity", "b"],
      ["spec.leaseDurationSeconds", 15],
      ["spec.leaseDurationSeconds", 0],
      ["spec.renewTime", "2020-01-01T00:00:00.000000Z"],
    ],
  },
];

function core(kind: string, plural: string): Pick<RandomKind, "apiVersion" | "kind" | "collection"> {
  return { apiVersion: "v1", kind, collection: `api/v1/namespaces/{ns}/${plural}` };
}
