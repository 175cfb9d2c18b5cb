import type { ApiPath } from "../http/request-path.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import { parseFieldSelector, type ObjectFilter } from "../selectors/field-selector.ts";
import { parseLabelSelector } from "../selectors/label-selector.ts";

/** What of a collection a list, watch or deletecollection is about. */
export function selectionOf(type: ResourceType, { params, name }: ApiPath): ObjectFilter {
  const labels = parseLabelSelector(params.get("labelSelector") ?? "");
  const fields = parseFieldSelector(params.get("fieldSelector") ?? "", type);
  return (object) =>
    labels(object.metadata.labels ?? {}) && fields(object) && (name === undefined || object.metadata.name === name);
}
