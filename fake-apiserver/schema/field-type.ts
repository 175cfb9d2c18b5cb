import { TYPES } from "./types.ts";

export type FieldType =
  | { is: "list"; of: FieldType }
  | { is: "map"; of: FieldType }
  | { is: "object"; name: string }
  /** string, int32, int64, boolean, time, bytes, quantity, intOrString, any. */
  | { is: "scalar"; name: string };

const parsed = new Map<string, ReadonlyMap<string, FieldType>>();

/** The fields of an object type. */
export function fieldsOf(type: string): ReadonlyMap<string, FieldType> {
  let fields = parsed.get(type);
  if (fields === undefined) {
    const words = (TYPES[type] ?? "").split(" ").filter((word) => word !== "");
    fields = new Map(words.map((word) => fieldOf(word)));
    parsed.set(type, fields);
  }
  return fields;
}

function fieldOf(word: string): [string, FieldType] {
  const colon = word.lastIndexOf(":");
  return [word.slice(0, colon), typeOf(word.slice(colon + 1))];
}

function typeOf(text: string): FieldType {
  if (text.startsWith("[]")) return { is: "list", of: typeOf(text.slice(2)) };
  if (text.startsWith("{}")) return { is: "map", of: typeOf(text.slice(2)) };
  return text in TYPES ? { is: "object", name: text } : { is: "scalar", name: text };
}

const GO_NAMES: Record<string, string> = {
  boolean: "bool",
  bytes: "[]uint8",
  intOrString: "intstr.IntOrString",
  quantity: "resource.Quantity",
  time: "v1.Time",
};

/** The type's name in the API server's own words. */
export function goName(type: FieldType): string {
  if (type.is === "list") return `[]${goName(type.of)}`;
  if (type.is === "map") return `map[string]${goName(type.of)}`;
  return type.is === "object" ? `v1.${structName(type.name)}` : (GO_NAMES[type.name] ?? type.name);
}

/** What Go calls a type that is here told apart from another of its name: `RbacV1Subject` is `Subject`. */
export function structName(type: string): string {
  return type.replace(/^(Events|Rbac|Storage)V1(?=[A-Z])/, "");
}
