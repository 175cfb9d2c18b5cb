import * as k8s from "@kubernetes/client-node";
import { RESOURCES } from "../../../fake-apiserver/resources/registry.ts";

interface Attribute {
  baseName: string;
  type: string;
  format: string;
}

/** Fields that the client takes for text, although they are amounts, which may be numbers too. */
const QUANTITIES = new Set([
  "ContainerStatus.allocatedResources",
  "EmptyDirVolumeSource.sizeLimit",
  "LimitRangeItem._default",
  "LimitRangeItem.default",
  "LimitRangeItem.defaultRequest",
  "LimitRangeItem.max",
  "LimitRangeItem.maxLimitRequestRatio",
  "LimitRangeItem.min",
  "NodeStatus.allocatable",
  "NodeStatus.capacity",
  "Overhead.podFixed",
  "PersistentVolumeClaimStatus.allocatedResources",
  "PersistentVolumeClaimStatus.capacity",
  "PodSpec.overhead",
  "PodStatus.allocatedResources",
  "ResourceFieldSelector.divisor",
  "ResourceQuotaSpec.hard",
  "ResourceQuotaStatus.hard",
  "ResourceQuotaStatus.used",
  "ResourceRequirements.limits",
  "ResourceRequirements.requests",
  "VolumeResourceRequirements.limits",
  "VolumeResourceRequirements.requests",
]);

function modelOf(type: string): { attributeTypeMap: Attribute[] } | undefined {
  const models = k8s as unknown as Record<string, { attributeTypeMap?: Attribute[] } | undefined>;
  const found = models[type];
  return found?.attributeTypeMap === undefined ? undefined : { attributeTypeMap: found.attributeTypeMap };
}

const shortName = (type: string) => type.replace(/^CoreV1/, "").replace(/^V1(?=[A-Z])/, "");

/** The fields of every type that the served kinds are made of, as the client's own description tells them. */
export function schemaOfClient(): Record<string, string> {
  const schema: Record<string, string> = {};

  function typeText(owner: string, { baseName, type, format }: Attribute): string {
    const list = /^Array<(.*)>$/.exec(type)?.[1];
    if (list !== undefined) return `[]${typeText(owner, { baseName, type: list, format })}`;
    const map = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
    if (map !== undefined) return `{}${typeText(owner, { baseName, type: map, format })}`;
    if (QUANTITIES.has(`${owner}.${baseName}`)) return "quantity";
    if (type === "number") return format === "" ? "double" : format;
    if (type === "string") return format === "byte" ? "bytes" : "string";
    if (type === "Date" || type === "V1MicroTime") return "time";
    if (modelOf(type) === undefined) return type === "IntOrString" ? "intOrString" : type;
    visit(type);
    return shortName(type);
  }

  function visit(type: string): void {
    const name = shortName(type);
    if (schema[name] !== undefined) return;
    schema[name] = "";
    const fields = modelOf(type)?.attributeTypeMap ?? [];
    schema[name] = fields.map((field) => `${field.baseName}:${typeText(name, field)}`).join(" ");
  }

  for (const { kind, schema: type } of RESOURCES) {
    visit(type === "Event" ? "CoreV1Event" : type === kind ? `V1${kind}` : type);
  }
  return Object.fromEntries(Object.entries(schema).sort(([a], [b]) => (a < b ? -1 : 1)));
}
