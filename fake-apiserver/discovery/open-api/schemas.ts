import { ownershipOf } from "../../apply/owned-fields.ts";
import { mergeSchemaOf } from "../../patch/merge-schema.ts";
import { fullTypeName } from "../../protobuf/message-types.ts";
import { fieldsOf, type FieldType } from "../../schema/field-type.ts";
import type { JsonObject } from "../../storage/json.ts";
import type { ApiGroup } from "../api-groups.ts";

/** Where a document keeps its schemas: version 2 and version 3 of OpenAPI differ in that. */
export type Reference = (name: string) => JsonObject;

/** The schemas of the kinds of some groups and of everything below them; without descriptions, which nobody needs to speak the API. */
export function schemasOf(groups: readonly ApiGroup[], reference: Reference): Record<string, JsonObject> {
  const schemas: Record<string, JsonObject> = {};

  function visit(type: string): string {
    const name = fullTypeName(type);
    if (schemas[name] !== undefined) return name;
    const properties: JsonObject = {};
    schemas[name] = { type: "object", properties };
    for (const [field, about] of fieldsOf(type)) {
      properties[field] = { ...schemaOf(about), ...treatment(type, field) };
    }
    return name;
  }

  function schemaOf(about: FieldType): JsonObject {
    switch (about.is) {
      case "list":
        return { type: "array", items: schemaOf(about.of) };
      case "map":
        return { type: "object", additionalProperties: schemaOf(about.of) };
      case "object":
        return reference(visit(about.name));
      case "scalar":
        return SCALARS[about.name] ?? { type: "string" };
    }
  }

  for (const group of groups) {
    for (const { kind, schema = kind } of group.resources) {
      if (fieldsOf(schema).size === 0) continue;
      const gvk = { group: group.name, kind, version: group.version };
      Object.assign(schemas[visit(schema)] ?? {}, { "x-kubernetes-group-version-kind": [gvk] });
    }
  }
  return schemas;
}

const SCALARS: Record<string, JsonObject> = {
  any: { type: "object" },
  boolean: { type: "boolean" },
  bytes: { type: "string", format: "byte" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  intOrString: { type: "string", format: "int-or-string" },
  time: { type: "string", format: "date-time" },
};

/** How patches and managers treat a field. */
function treatment(type: string, field: string): JsonObject {
  const merge = mergeSchemaOf(type)[field];
  const owned = ownershipOf(type, field);
  return {
    ...(merge?.strategy !== undefined && { "x-kubernetes-patch-strategy": merge.strategy }),
    ...(merge?.key !== undefined && { "x-kubernetes-patch-merge-key": merge.key }),
    ...(owned.is === "map" && { "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": [...owned.keys] }),
    ...(owned.is === "set" && { "x-kubernetes-list-type": "set" }),
  };
}
