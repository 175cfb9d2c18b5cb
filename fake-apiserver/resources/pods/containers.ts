import { objectAt, objectsAt, type JsonObject } from "../../storage/json.ts";

const LISTS = ["initContainers", "containers", "ephemeralContainers"];

/** All containers of a pod's spec with their field paths. */
export function allContainers(spec: JsonObject): { container: JsonObject; field: string }[] {
  return LISTS.flatMap((list) =>
    objectsAt(spec, list).map((container, index) => ({ container, field: `spec.${list}[${index}]` })),
  );
}

/** `requests` or `limits` of a container. */
export function resourcesOf(container: JsonObject, kind: "requests" | "limits"): JsonObject {
  return objectAt(objectAt(container, "resources"), kind);
}
