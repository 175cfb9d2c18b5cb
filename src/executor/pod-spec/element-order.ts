import { isTable, sameJson, type Json } from "./json.ts";

/** What tells an item of a list from the others: the value of the merge key, or the plain value itself. */
export function identity(item: Json, key: string | undefined): Json {
  return key !== undefined && isTable(item) ? (item[key] ?? null) : item;
}

/** Where an item stands in a list, -1 when it does not. */
export function indexOf(list: readonly Json[], item: Json, key: string | undefined): number {
  const wanted = identity(item, key);
  return list.findIndex((each) => sameJson(identity(each, key), wanted));
}

/**
 * The order that Kubernetes gives to a merged list: items that `order` names follow it, the others stay as they stood in
 * `before`. Where both meet, one of the others comes first only if it stood there before that item, so what is new goes to the front.
 */
export function inOrder(
  merged: readonly Json[],
  order: readonly Json[],
  before: readonly Json[],
  key: string | undefined,
): Json[] {
  const placeIn = (list: readonly Json[], item: Json) => indexOf(list, item, key);
  const sorted = (items: Json[], list: readonly Json[]) =>
    items.toSorted((a, b) => placeIn(list, a) - placeIn(list, b));
  const named = sorted(
    merged.filter((item) => placeIn(order, item) >= 0),
    order,
  );
  const others = sorted(
    merged.filter((item) => placeIn(order, item) < 0),
    before,
  );
  const result: Json[] = [];
  while (named.length > 0 && others.length > 0) {
    const [a, b] = [named[0] ?? null, others[0] ?? null].map((item) => placeIn(before, item)) as [number, number];
    result.push(...(a >= 0 && b >= 0 && b < a ? others : named).splice(0, 1));
  }
  return [...result, ...named, ...others];
}
