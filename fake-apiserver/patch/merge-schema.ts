import data from "./merge-types.json" with { type: "json" };

/**
 * How strategic merge patches treat the lists of a kind: the `x-kubernetes-patch-*` facts of its OpenAPI description.
 * Fields that are not named are replaced (lists) or merged (objects).
 */
export interface MergeSchema {
  readonly [field: string]: FieldMerge;
}

export interface FieldMerge {
  /** The list is merged item by item; items with an equal value of this field are the same. */
  readonly key?: string;
  /** The list of plain values is a set. */
  readonly set?: true;
  /** As the OpenAPI description has it. */
  readonly strategy?: string;
  /** Of the object, or of the items of the list. */
  readonly fields?: MergeSchema;
}

/** Made by `generators/openapi-types.ts --merged`. */
const TYPES: Record<string, Record<string, string> | undefined> = data.types;
const known = new Map<string, MergeSchema>();

/** Kinds that the data does not have are of interest for their metadata only. */
export function mergeSchemaOfKind(kind: string): MergeSchema {
  return mergeSchemaOf(kind in TYPES ? kind : "ConfigMap");
}

export function mergeSchemaOf(type: string): MergeSchema {
  let schema = known.get(type);
  if (schema === undefined) {
    const fields = Object.entries(TYPES[type] ?? {});
    schema = Object.fromEntries(fields.map(([name, text]) => [name, fieldMerge(text)]));
    known.set(type, schema);
  }
  return schema;
}

/** `[]Volume merge,retainKeys name`; `PodSpec`. */
function fieldMerge(text: string): FieldMerge {
  const [type = "", strategy = "", key] = text.split(" ");
  const item = type.replace("[]", "");
  return {
    ...(key !== undefined && { key }),
    ...(strategy !== "" && { strategy }),
    ...(strategy !== "" && key === undefined && { set: true as const }),
    ...(item in TYPES && { fields: mergeSchemaOf(item) }),
  };
}
