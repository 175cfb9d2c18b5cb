/** Rows for printing, as `kubectl get` asks for them. */
export function makeTable(type, objects, listMeta, options) {
    return {
        kind: "Table",
        apiVersion: `meta.k8s.io/${options.version}`,
        metadata: listMeta,
        columnDefinitions: type.columns.map(columnDefinition),
        rows: objects.map((object) => ({
            cells: type.columns.map((column) => column.cell(object, options.now)),
            ...(options.include === "None" ? {} : { object: includedObject(object, options) }),
        })),
    };
}
export function partialMetadata(object, version) {
    return { kind: "PartialObjectMetadata", apiVersion: `meta.k8s.io/${version}`, metadata: object.metadata };
}
function includedObject(object, { include, version }) {
    return include === "Object" ? object : partialMetadata(object, version);
}
function columnDefinition(column) {
    return {
        name: column.name,
        type: column.type,
        format: column.format ?? "",
        description: "",
        priority: column.priority ?? 0,
    };
}
