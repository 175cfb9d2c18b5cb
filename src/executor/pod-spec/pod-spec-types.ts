import data from "./pod-spec-types.json" with { type: "json" };

export type FieldType =
  | { is: "list"; of: FieldType }
  | { is: "map"; of: FieldType }
  | { is: "table"; name: string }
  /** string, int32, int64, double, boolean, bytes, quantity, intOrString, time, any. */
  | { is: "scalar"; name: string };

export interface Field {
  name: string;
  type: FieldType;
  /** Strategic patches merge the list instead of replacing it (`x-kubernetes-patch-strategy`). */
  merge: boolean;
  /** Items with an equal value of this field are the same (`x-kubernetes-patch-merge-key`); unset for a set of plain values. */
  key?: string;
}

export const POD_SPEC: FieldType = { is: "table", name: "PodSpec" };

const TYPES: Record<string, Record<string, string>> = data.types;
const known = new Map<string, ReadonlyMap<string, Field>>();

/** What a field is, by the OpenAPI description of Kubernetes in `pod-spec-types.json`. Undefined when the type has no such field. */
export function fieldOf(type: FieldType, name: string): Field | undefined {
  if (type.is === "map") return { name, type: type.of, merge: false };
  return type.is === "table" ? fieldsOf(type.name).get(name) : undefined;
}

export function fieldsOf(type: string): ReadonlyMap<string, Field> {
  let fields = known.get(type);
  if (fields === undefined) {
    const entries = Object.entries(TYPES[type] ?? {});
    fields = new Map(entries.map(([name, text]) => [name, parseField(name, text)]));
    known.set(type, fields);
  }
  return fields;
}

/** `[]Volume merge,retainKeys name`, as the generator writes it. */
function parseField(name: string, text: string): Field {
  const [type = "any", strategy = "", key] = text.split(" ");
  const merge = strategy.split(",").includes("merge");
  return { name, type: parseType(type), merge, ...(key !== undefined && { key }) };
}

function parseType(text: string): FieldType {
  if (text.startsWith("[]")) return { is: "list", of: parseType(text.slice(2)) };
  if (text.startsWith("{}")) return { is: "map", of: parseType(text.slice(2)) };
  return text in TYPES ? { is: "table", name: text } : { is: "scalar", name: text };
}
