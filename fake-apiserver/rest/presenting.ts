import { jsonAnswer, jsonLine, jsonText, type PlainAnswer } from "../http/answer.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { makeTable, partialMetadata, type IncludedObject, type TableOptions } from "../table/table.ts";
import { internalType } from "../resources/internal-type.ts";
import { apiVersionOf } from "../resources/resource-type.ts";
import { invalid } from "../status/invalid.ts";
import { badRequest } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { itemText, objectLine } from "./object-text.ts";
import type { RestRequest } from "./rest-context.ts";

const INCLUDED = new Set(["", "Metadata", "None", "Object"]);

export function tableOptions(request: RestRequest, now: number): TableOptions {
  const include = request.path.params.get("includeObject") ?? "";
  if (!INCLUDED.has(include)) {
    const { field, message } = invalid("includeObject", include, "must be 'Metadata', 'Object', 'None', or empty");
    throw badRequest(`Unable to convert to Table as requested: ${field}: ${message}`);
  }
  return {
    version: request.representation.version,
    include: include === "None" || include === "Object" ? (include satisfies IncludedObject) : "Metadata",
    now,
  };
}

/** One object in the shape that the client asked for. */
export function presentObject(request: RestRequest, object: KubernetesObject, now: number, status = 200): PlainAnswer {
  const { as, version, list } = request.representation;
  if (as === "metadata") {
    if (list === true) throw wrongNumber("PartialObjectMetadataList", "is not a list", internalType(request.type));
    return jsonAnswer(status, partialMetadata(object, version));
  }
  if (as === "object") return jsonLine(status, objectLine(object));
  const meta = { resourceVersion: object.metadata.resourceVersion };
  return jsonAnswer(status, makeTable(request.type, [object], meta, tableOptions(request, now)));
}

export function presentList(
  request: RestRequest,
  objects: KubernetesObject[],
  listMeta: Record<string, unknown>,
  now: number,
): PlainAnswer {
  const { type } = request;
  const { as, version, list } = request.representation;
  if (as === "table") return jsonAnswer(200, makeTable(type, objects, listMeta, tableOptions(request, now)));
  const meta = JSON.stringify(listMeta);
  if (as === "metadata") {
    if (list !== true) throw wrongNumber("PartialObjectMetadata", "is a list", `${internalType(type)}List`);
    const items = objects.map((object) => partialMetadata(object, version));
    const head = { kind: "PartialObjectMetadataList", apiVersion: `meta.k8s.io/${version}`, metadata: listMeta };
    return jsonAnswer(200, { ...head, items });
  }
  const head = `"kind":"${type.kind}List","apiVersion":"${apiVersionOf(type)}"`;
  return jsonText(200, `{${head},"metadata":${meta},"items":[${objects.map(itemText).join(",")}]}`);
}

/** Metadata were asked for as of many, and there is one; or the other way round. */
function wrongNumber(asked: string, why: string, found: string): StatusError {
  return new StatusError(406, "NotAcceptable", `you requested ${asked}, but the requested object ${why} (*${found})`);
}
