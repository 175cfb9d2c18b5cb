import type { V1PodSpec } from "@kubernetes/client-node";
import { isTable, jsonType, type Json, type JsonTable } from "./json.ts";
import { fieldsOf, type Field, type FieldType } from "./pod-spec-types.ts";

/** Where in a PodSpec: the type that has the field, and the names down to it. */
interface Place {
  owner: string;
  names: string;
}

/**
 * Reads a PodSpec as a typed client does: fields that it does not know vanish, a field that is null is as good as absent, an item
 * that is null is empty, names may differ in case, and a value of a wrong type is an error.
 */
export function decodePodSpec(value: Json): V1PodSpec {
  if (!isTable(value)) throw new Error(`json: cannot unmarshal ${jsonType(value)} into Go value of type v1.PodSpec`);
  return decodeTable("PodSpec", value, "") as unknown as V1PodSpec;
}

function decodeTable(type: string, value: JsonTable, names: string): JsonTable {
  const result = new Map<string, Json>();
  for (const [name, item] of Object.entries(value)) {
    const field = fieldsOf(type).get(name) ?? similarField(type, name, value);
    if (field === undefined || item === null) continue;
    const place = { owner: type, names: names === "" ? field.name : `${names}.${field.name}` };
    result.set(field.name, decode(field.type, item, place));
  }
  return Object.fromEntries(result);
}

/** The exact name wins where both are given. */
function similarField(type: string, name: string, value: JsonTable): Field | undefined {
  const similar = [...fieldsOf(type).values()].find((field) => field.name.toLowerCase() === name.toLowerCase());
  return similar !== undefined && Object.hasOwn(value, similar.name) ? undefined : similar;
}

function decode(type: FieldType, value: Json, place: Place): Json {
  switch (type.is) {
    case "table":
      if (!isTable(value)) throw mismatch(type, value, place);
      return decodeTable(type.name, value, place.names);
    case "list":
      if (!Array.isArray(value)) throw mismatch(type, value, place);
      return value.map((item) => (item === null ? emptyOf(type.of) : decode(type.of, item, place)));
    case "map": {
      if (!isTable(value)) throw mismatch(type, value, place);
      const entries = Object.entries(value);
      return Object.fromEntries(
        entries.map(([key, item]) => [key, item === null ? emptyOf(type.of) : decode(type.of, item, place)]),
      );
    }
    case "scalar":
      if (!fits(type.name, value)) throw mismatch(type, value, place);
      return value;
  }
}

function emptyOf(type: FieldType): Json {
  if (type.is === "list") return [];
  if (type.is !== "scalar") return {};
  switch (type.name) {
    case "boolean":
      return false;
    case "int32":
    case "int64":
    case "double":
    case "intOrString":
      return 0;
    case "quantity":
      return "0";
    default:
      return "";
  }
}

function fits(scalar: string, value: Json): boolean {
  switch (scalar) {
    case "any":
      return true;
    case "boolean":
      return typeof value === "boolean";
    case "int32":
      return Number.isInteger(value) && Math.abs(Number(value) + 0.5) < 2 ** 31;
    case "int64":
      return Number.isInteger(value);
    case "double":
      return typeof value === "number";
    case "quantity":
      return typeof value === "string" || typeof value === "number";
    case "intOrString":
      return typeof value === "string" || Number.isInteger(value);
    default:
      return typeof value === "string";
  }
}

function mismatch(type: FieldType, value: Json, { owner, names }: Place): Error {
  const wanted = goName(type);
  // Which number it is is told where some would do.
  const got = typeof value === "number" && wanted.startsWith("int") ? `number ${value}` : jsonType(value);
  return new Error(`json: cannot unmarshal ${got} into Go struct field ${owner}.${names} of type ${wanted}`);
}

const GO_NAMES: Record<string, string> = {
  boolean: "bool",
  bytes: "[]uint8",
  double: "float64",
  intOrString: "intstr.IntOrString",
  quantity: "resource.Quantity",
  time: "v1.Time",
};

function goName(type: FieldType): string {
  if (type.is === "list") return `[]${goName(type.of)}`;
  if (type.is === "map") return `map[string]${goName(type.of)}`;
  return type.is === "table" ? `v1.${type.name}` : (GO_NAMES[type.name] ?? type.name);
}
