import { addQuantities, maxQuantity, parseQuantity } from "../quantity/quantity.js";
import { resourcesOf } from "../resources/pods/containers.js";
import { objectAt, objectsAt } from "../storage/json.js";
/** What a pod needs: what is said of it as a whole counts instead of what its containers add up to. */
export function podResources(spec, kind) {
    const whole = parsed(resourcesOf(spec, kind));
    return sum(new Map([...containerResources(spec, kind), ...whole]), parsed(objectAt(spec, "overhead")));
}
/**
 * What the containers of a pod need at their hungriest: all of them and the sidecars together, or an init container with the sidecars
 * that were started before it.
 */
export function containerResources(spec, kind) {
    let total = new Map();
    for (const container of objectsAt(spec, "containers"))
        total = sum(total, amountsOf(container, kind));
    let sidecars = new Map();
    let initial = new Map();
    for (const container of objectsAt(spec, "initContainers")) {
        const own = amountsOf(container, kind);
        if (container["restartPolicy"] === "Always") {
            sidecars = sum(sidecars, own);
            initial = highest(initial, sidecars);
        }
        else
            initial = highest(initial, sum(sidecars, own));
    }
    return highest(sum(total, sidecars), initial);
}
function amountsOf(container, kind) {
    return parsed(resourcesOf(container, kind));
}
export function parsed(amounts) {
    const result = new Map();
    for (const [name, text] of Object.entries(amounts)) {
        const quantity = parseQuantity(text);
        if (quantity !== undefined)
            result.set(name, quantity);
    }
    return result;
}
export function sum(a, b) {
    return combined(a, b, addQuantities);
}
function highest(a, b) {
    return combined(a, b, maxQuantity);
}
function combined(a, b, join) {
    const result = new Map(a);
    for (const [name, amount] of b) {
        const other = result.get(name);
        result.set(name, other === undefined ? amount : join(other, amount));
    }
    return result;
}
