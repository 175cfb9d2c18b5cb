import { objectAt, objectsAt } from "../../storage/json.js";
const LISTS = ["initContainers", "containers", "ephemeralContainers"];
/** All containers of a pod's spec with their field paths. */
export function allContainers(spec) {
    return LISTS.flatMap((list) => objectsAt(spec, list).map((container, index) => ({ container, field: `spec.${list}[${index}]` })));
}
/** `requests` or `limits` of a container. */
export function resourcesOf(container, kind) {
    return objectAt(objectAt(container, "resources"), kind);
}
