import data from "./messages.json" with { type: "json" };

/** What a field of a message holds. */
export interface FieldKind {
  /** JSON name; empty where JSON has the message's fields in place of the message. */
  name: string;
  shape: "one" | "list" | "map";
  /** May be absent, so that its zero means something. Others are left out when zero, as Kubernetes' JSON does. */
  optional: boolean;
  /** string, int, bool, bytes, Time, Quantity, IntOrString, FieldsV1, Raw, Items, or the name of a message. */
  type: string;
}

export type MessageType = ReadonlyMap<number, FieldKind>;

/** Made by `generators/protobuf-messages.ts`. */
const MESSAGES: Record<string, Record<string, string> | undefined> = data.messages;
const known = new Map<string, MessageType>();

/** The fields of a message; undefined for types that are none. */
export function messageType(name: string): MessageType | undefined {
  const found = known.get(name);
  if (found !== undefined) return found;
  const fields = MESSAGES[name];
  if (fields === undefined) return undefined;
  const type = new Map(Object.entries(fields).map(([number, text]) => [Number(number), fieldKind(text)]));
  known.set(name, type);
  return type;
}

/** The message of a kind: `core.Pod` for `v1` and `Pod`. Options of deletion come under any version. */
export function messageOfKind(apiVersion: string, kind: string): string {
  if (kind === "DeleteOptions" || apiVersion.startsWith("meta.k8s.io/") || kind === "Status") return `meta.${kind}`;
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "core";
  return `${group.split(".", 1)[0] ?? ""}.${kind}`;
}

/** `volumes []core.Volume`, `priority *int`, `data {}bytes`, `- core.VolumeSource`. */
function fieldKind(text: string): FieldKind {
  const [name = "", given = ""] = text.split(" ");
  const type = given.replace(/^(\*|\[\]|\{\})/, "");
  const shape = given.startsWith("[]") ? "list" : given.startsWith("{}") ? "map" : "one";
  return { name: name === "-" ? "" : name, shape, optional: given.startsWith("*"), type };
}

const groupsOfTypes = new Map(
  Object.keys(MESSAGES)
    .toReversed()
    .map((name) => {
      const [group = "", type = ""] = name.split(".");
      return [type, group];
    }),
);

/** `PodSpec` -> `core.PodSpec`: the message of a type of the schema. */
export function messageOfType(type: string): string {
  const [, prefix, rest] = /^(Admissionregistration|Events|Rbac|Storage)V1(\w+)$/.exec(type) ?? [];
  const name = rest ?? type;
  return `${prefix?.toLowerCase() ?? groupsOfTypes.get(name) ?? "core"}.${name}`;
}

/** `PodSpec` -> `io.k8s.api.core.v1.PodSpec`: a type's name in OpenAPI. */
export function fullTypeName(type: string): string {
  const [group = "", name = ""] = messageOfType(type).split(".");
  return group === "meta" ? `io.k8s.apimachinery.pkg.apis.meta.v1.${name}` : `io.k8s.api.${group}.v1.${name}`;
}
