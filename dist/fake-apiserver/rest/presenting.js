import { jsonAnswer, jsonText } from "../http/answer.js";
import { makeTable, partialMetadata } from "../table/table.js";
import { apiVersionOf } from "../resources/resource-type.js";
import { itemText, objectText } from "./object-text.js";
export function tableOptions(request, now) {
    const include = request.path.params.get("includeObject") ?? "";
    return {
        version: request.representation.version,
        include: include === "None" || include === "Object" ? include : "Metadata",
        now,
    };
}
/** One object in the shape that the client asked for. */
export function presentObject(request, object, now, status = 200) {
    const { as, version } = request.representation;
    if (as === "metadata")
        return jsonAnswer(status, partialMetadata(object, version));
    if (as === "object")
        return jsonText(status, objectText(object));
    const meta = { resourceVersion: object.metadata.resourceVersion };
    return jsonAnswer(status, makeTable(request.type, [object], meta, tableOptions(request, now)));
}
export function presentList(request, objects, listMeta, now) {
    const { type } = request;
    const { as, version } = request.representation;
    if (as === "table")
        return jsonAnswer(200, makeTable(type, objects, listMeta, tableOptions(request, now)));
    const meta = JSON.stringify(listMeta);
    if (as === "metadata") {
        const items = objects.map((object) => partialMetadata(object, version));
        const head = { kind: "PartialObjectMetadataList", apiVersion: `meta.k8s.io/${version}`, metadata: listMeta };
        return jsonAnswer(200, { ...head, items });
    }
    const head = `"kind":"${type.kind}List","apiVersion":"${apiVersionOf(type)}"`;
    return jsonText(200, `{${head},"metadata":${meta},"items":[${objects.map(itemText).join(",")}]}`);
}
