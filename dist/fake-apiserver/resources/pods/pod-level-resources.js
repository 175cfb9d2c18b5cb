import { formatQuantity, parseQuantity } from "../../quantity/quantity.js";
import { containerResources, parsed } from "../../quota/pod-resources.js";
import { invalid, notSupported } from "../../status/invalid.js";
import { objectAt, objectsAt } from "../../storage/json.js";
import { resourcesOf } from "./containers.js";
const SUPPORTED = new Set(["cpu", "memory"]);
const SUPPORTED_TEXT = ["cpu", "hugepages-", "memory"];
/** Limits of the pod as a whole bring requests: what its containers request together, or else as much as the limit. */
export function defaultPodResources(spec) {
    const limits = resourcesOf(spec, "limits");
    if (Object.keys(limits).length === 0)
        return;
    const requests = { ...resourcesOf(spec, "requests") };
    for (const [name, amount] of containerResources(spec, "requests")) {
        if (SUPPORTED.has(name))
            requests[name] ??= formatQuantity(amount);
    }
    for (const [name, limit] of Object.entries(limits))
        if (SUPPORTED.has(name))
            requests[name] ??= limit;
    spec["resources"] = { ...objectAt(spec, "resources"), requests };
}
/** The pod as a whole cannot have less than its containers together, nor one of them more than the pod. */
export function podResourceErrors(spec) {
    const requests = resourcesOf(spec, "requests");
    const limits = resourcesOf(spec, "limits");
    const errors = [];
    for (const [kind, amounts] of Object.entries({ limits, requests })) {
        for (const name of Object.keys(amounts)) {
            if (!SUPPORTED.has(name))
                errors.push(notSupported(`spec.resources.${kind}[${name}]`, name, SUPPORTED_TEXT));
        }
    }
    for (const [name, amount] of containerResources(spec, "requests")) {
        const whole = parseQuantity(requests[name]);
        if (whole === undefined || whole.nano >= amount.nano)
            continue;
        const why = `must be greater than or equal to aggregate container requests of ${formatQuantity(amount)}`;
        errors.push(invalid(`spec.resources.requests[${name}]`, formatQuantity(whole), why));
    }
    for (const [index, container] of objectsAt(spec, "containers").entries()) {
        for (const [name, amount] of parsed(resourcesOf(container, "limits"))) {
            const whole = parseQuantity(limits[name]);
            if (whole === undefined || whole.nano >= amount.nano)
                continue;
            const why = `must be less than or equal to pod limits of ${formatQuantity(whole)}`;
            errors.push(invalid(`spec.resources.containers[${index}][${name}].limits`, formatQuantity(amount), why));
        }
    }
    return errors;
}
