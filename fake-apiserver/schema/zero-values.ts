import { messageOfType, messageType } from "../protobuf/message-types.ts";
import { isObject } from "../storage/json.ts";

/** Fields that Kubernetes writes even when nothing is in them. */
const ALWAYS_WRITTEN: Record<string, string> = {
  AdmissionregistrationV1ServiceReference: "name namespace",
  ClusterRole: "rules",
  ConfigMapKeySelector: "key",
  Container: "name",
  ContainerPort: "containerPort",
  ContainerStateTerminated: "exitCode",
  ContainerStatus: "image imageID name ready restartCount",
  DownwardAPIVolumeFile: "path",
  EnvVar: "name",
  HTTPGetAction: "port",
  HTTPHeader: "name value",
  HostPathVolumeSource: "path",
  KeyToPath: "key path",
  LabelSelectorRequirement: "key operator",
  LimitRangeItem: "type",
  LimitRangeSpec: "limits",
  NodeSelectorRequirement: "key operator",
  ObjectFieldSelector: "fieldPath",
  MatchCondition: "expression name",
  MutatingWebhook: "name",
  OwnerReference: "apiVersion kind name uid",
  PersistentVolumeClaimVolumeSource: "claimName",
  PodAffinityTerm: "topologyKey",
  PodCondition: "status type",
  PolicyRule: "verbs",
  PreferredSchedulingTerm: "weight",
  PriorityClass: "value",
  RbacV1Subject: "kind name",
  ResourceFieldSelector: "resource",
  Role: "rules",
  RoleRef: "apiGroup kind name",
  RuntimeClass: "handler",
  ScopedResourceSelectorRequirement: "operator scopeName",
  SecretKeySelector: "key",
  ServiceAccountTokenProjection: "path",
  ServicePort: "port",
  StorageClass: "provisioner",
  TCPSocketAction: "port",
  Taint: "effect key",
  TopologySpreadConstraint: "maxSkew topologyKey whenUnsatisfiable",
  ValidatingWebhook: "name",
  Volume: "name",
  VolumeMount: "mountPath name",
  WeightedPodAffinityTerm: "weight",
};
const omitted = new Map<string, ReadonlySet<string>>();

/** The fields of an object type that decoding leaves out when they hold nothing: those that are no pointers in Go. */
export function omittedWhenZero(type: string): ReadonlySet<string> {
  let fields = omitted.get(type);
  if (fields === undefined) {
    const written = (ALWAYS_WRITTEN[type] ?? "").split(" ");
    fields = new Set(fieldNames(messageOfType(type)).filter((name) => !written.includes(name)));
    omitted.set(type, fields);
  }
  return fields;
}

/** Nothing in the sense of Go: `""`, `0`, `false`, an empty list or map. */
export function isZero(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === "" || value === 0 || value === false;
}

function fieldNames(message: string): string[] {
  const names: string[] = [];
  for (const field of messageType(message)?.values() ?? []) {
    if (field.name === "") names.push(...fieldNames(field.type));
    // A message in a message is written even when it is empty, for it is no text, number, list or map.
    else if (!field.optional && (field.shape !== "one" || messageType(field.type) === undefined))
      names.push(field.name);
  }
  return names;
}
