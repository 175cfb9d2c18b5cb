import type { Column, ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";

/** What of each object goes along with its row. */
export type IncludedObject = "None" | "Metadata" | "Object";

export interface TableOptions {
  version: "v1" | "v1beta1";
  include: IncludedObject;
  /** Milliseconds since 1970, for ages. */
  now: number;
}

/** Rows for printing, as `kubectl get` asks for them. */
export function makeTable(
  type: ResourceType,
  objects: KubernetesObject[],
  listMeta: Record<string, unknown>,
  options: TableOptions,
): Record<string, unknown> {
  return {
    kind: "Table",
    apiVersion: `meta.k8s.io/${options.version}`,
    metadata: listMeta,
    columnDefinitions: type.columns.map(columnDefinition),
    rows: objects.map((object) => ({
      cells: type.columns.map((column) => column.cell(object, options.now)),
      object: options.include === "None" ? null : includedObject(object, options),
    })),
  };
}

export function partialMetadata(object: KubernetesObject, version: "v1" | "v1beta1"): Record<string, unknown> {
  return { kind: "PartialObjectMetadata", apiVersion: `meta.k8s.io/${version}`, metadata: object.metadata };
}

function includedObject(object: KubernetesObject, { include, version }: TableOptions): unknown {
  return include === "Object" ? object : partialMetadata(object, version);
}

function columnDefinition(column: Column): Record<string, unknown> {
  return {
    name: column.name,
    type: column.type,
    format: column.format ?? "",
    description: "",
    priority: column.priority ?? 0,
  };
}
