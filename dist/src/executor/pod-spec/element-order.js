import { isTable, sameJson } from "./json.js";
/** What tells an item of a list from the others: the value of the merge key, or the plain value itself. */
export function identity(item, key) {
    return key !== undefined && isTable(item) ? (item[key] ?? null) : item;
}
/** Where an item stands in a list, -1 when it does not. */
export function indexOf(list, item, key) {
    const wanted = identity(item, key);
    return list.findIndex((each) => sameJson(identity(each, key), wanted));
}
/**
 * The order that Kubernetes gives to a merged list: items that `order` names follow it, the others stay as they stood in
 * `before`. Where both meet, an item of `order` comes first only if it did so in `before` too, so what is new goes to the end.
 */
export function inOrder(merged, order, before, key) {
    const placeIn = (list, item) => indexOf(list, item, key);
    const sorted = (items, list) => items.toSorted((a, b) => placeIn(list, a) - placeIn(list, b));
    const named = sorted(merged.filter((item) => placeIn(order, item) >= 0), order);
    const others = sorted(merged.filter((item) => placeIn(order, item) < 0), before);
    const result = [];
    while (named.length > 0 && others.length > 0) {
        const [a, b] = [named[0] ?? null, others[0] ?? null].map((item) => placeIn(before, item));
        result.push(...(a >= 0 && b >= 0 && a < b ? named : others).splice(0, 1));
    }
    return [...result, ...named, ...others];
}
