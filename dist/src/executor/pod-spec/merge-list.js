import { PATCH, unknownDirective, withoutDirectives } from "./directives.js";
import { indexOf, inOrder } from "./element-order.js";
import { isTable, sameJson } from "./json.js";
/** Merges a list by its field's strategy. */
export function mergeList(current, patch, field, mergeItem) {
    if (!field.merge)
        return patch.map(withoutDirectives);
    if (field.key === undefined)
        return mergeValues(current, patch);
    return mergeItems(current, patch, field.key, mergeItem);
}
/** `$deleteFromPrimitiveList`. */
export function withoutValues(list, gone) {
    return list.filter((item) => !gone.some((value) => sameJson(value, item)));
}
function mergeValues(current, patch) {
    const unique = [];
    for (const value of [...current, ...patch]) {
        if (!unique.some((known) => sameJson(known, value)))
            unique.push(value);
    }
    return inOrder(unique, patch, current, undefined);
}
function mergeItems(current, patch, key, mergeItem) {
    const items = patch.map((item) => keyed(item, key));
    const plain = items.filter((item) => !(PATCH in item));
    const replaces = items.some((item) => item[PATCH] === "replace");
    const deleted = items.filter((item) => item[PATCH] === "delete");
    const before = replaces ? [] : current.filter((item) => indexOf(deleted, item, key) < 0);
    const merged = [...before];
    for (const item of plain) {
        const at = indexOf(merged, item, key);
        const old = merged[at];
        const result = mergeItem(isTable(old) ? old : {}, item);
        if (at < 0)
            merged.push(result);
        else
            merged[at] = result;
    }
    return inOrder(merged, plain, before, key);
}
/** An item that can be found again, or the marker of a list that replaces. */
function keyed(item, key) {
    if (!isTable(item)) {
        throw new Error(`list element types are not identical: expected tables with "${key}", got ${JSON.stringify(item)}`);
    }
    const directive = item[PATCH];
    if (directive === "merge")
        throw new Error("merging lists cannot yet be specified in the patch");
    if (directive !== undefined && directive !== "replace" && directive !== "delete") {
        throw unknownDirective(directive, item);
    }
    if (directive !== "replace" && (item[key] ?? null) === null) {
        throw new Error(`map: ${JSON.stringify(item)} does not contain declared merge key: ${key}`);
    }
    return item;
}
