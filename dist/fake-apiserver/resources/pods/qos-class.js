import { parseQuantity } from "../../quantity/quantity.js";
import { objectAt, objectsAt } from "../../storage/json.js";
import { resourcesOf } from "./containers.js";
/**
 * BestEffort without any cpu or memory, Guaranteed when the limits of every container equal its requests, else Burstable. What is said of
 * the pod as a whole counts instead of what is said of its containers.
 */
export function qosClassOf(spec) {
    const whole = ["requests", "limits"].some((kind) => Object.keys(objectAt(objectAt(spec, "resources"), kind)).length > 0);
    const containers = whole ? [spec] : [...objectsAt(spec, "initContainers"), ...objectsAt(spec, "containers")];
    let any = false;
    let guaranteed = true;
    for (const container of containers) {
        for (const resource of ["cpu", "memory"]) {
            const request = parseQuantity(resourcesOf(container, "requests")[resource])?.nano ?? 0n;
            const limit = parseQuantity(resourcesOf(container, "limits")[resource])?.nano ?? 0n;
            if (request > 0n || limit > 0n)
                any = true;
            if (limit === 0n || request !== limit)
                guaranteed = false;
        }
    }
    if (!any)
        return "BestEffort";
    return guaranteed ? "Guaranteed" : "Burstable";
}
