import { parsePatch, withoutDirectives } from "./directives.js";
import { indexOf, inOrder } from "./element-order.js";
import { isTable, jsonType } from "./json.js";
import { mergeList, withoutValues } from "./merge-list.js";
import { fieldOf, POD_SPEC } from "./pod-spec-types.js";
/**
 * A strategic merge patch of a PodSpec: what is done with a list follows from the OpenAPI description of its field, and
 * directives (`$patch`, `$retainKeys`, `$setElementOrder/…`, `$deleteFromPrimitiveList/…`) say more. Throws an `Error` with the
 * words of Kubernetes' own implementation for a patch that makes no sense.
 */
export function applyStrategicPatch(target, patch) {
    if (patch === null)
        return target;
    if (!isTable(patch)) {
        throw new Error(`json: cannot unmarshal ${jsonType(patch)} into Go value of type map[string]interface {}`);
    }
    return mergeTable(target, patch, POD_SPEC);
}
function mergeTable(target, patch, type) {
    const parsed = parsePatch(patch);
    if (parsed.whole === "replace")
        return withoutDirectives(patch);
    if (parsed.whole === "delete")
        return {};
    const { retain, orders, deletions, fields } = parsed;
    const kept = Object.entries(target).filter(([name]) => retain === undefined || retain.has(name));
    const before = new Map(kept);
    const result = new Map(kept);
    for (const [name, gone] of deletions) {
        const list = result.get(name);
        if (Array.isArray(list))
            result.set(name, withoutValues(list, gone));
    }
    for (const [name, value] of fields) {
        if (value === null)
            result.delete(name);
        else
            result.set(name, mergeField(result.get(name), value, type, name));
    }
    for (const [name, order] of orders) {
        const list = result.get(name);
        const old = before.get(name);
        const key = fieldOf(type, name)?.key;
        checkOrder(parsed, name, key);
        if (Array.isArray(list))
            result.set(name, inOrder(list, order, Array.isArray(old) ? old : [], key));
    }
    return Object.fromEntries(result);
}
function mergeField(current, value, type, name) {
    const field = fieldOf(type, name);
    const both = (isTable(current) && isTable(value)) || (Array.isArray(current) && Array.isArray(value));
    if (field === undefined) {
        if (!both)
            return withoutDirectives(value);
        const owner = type.is === "table" ? type.name : "map";
        throw new Error(`unable to find api field in struct ${owner} for the json field ${JSON.stringify(name)}`);
    }
    if (isTable(value))
        return mergeTable(isTable(current) ? current : {}, value, field.type);
    if (!Array.isArray(value))
        return value;
    const itemType = field.type.is === "list" ? field.type.of : field.type;
    return mergeList(Array.isArray(current) ? current : [], value, field, (before, item) => mergeTable(before, item, itemType));
}
/** A list that comes with an order has to follow it. */
function checkOrder({ orders, fields }, name, key) {
    const order = orders.get(name) ?? [];
    const list = fields.get(name);
    if (!Array.isArray(list))
        return;
    const places = list.filter((item) => !isTable(item) || !("$patch" in item)).map((item) => indexOf(order, item, key));
    if (places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0)))
        return;
    throw new Error(`The order in patch list: ${JSON.stringify(list)} doesn't match $setElementOrder list: ${JSON.stringify(order)}`);
}
