import { PATCH, unknownDirective } from "./directives.ts";
import { indexOf, inOrder } from "./element-order.ts";
import { goText } from "./go-text.ts";
import { isTable, sameJson, type Json, type JsonTable } from "./json.ts";
import type { Field } from "./pod-spec-types.ts";

export type MergeItem = (before: JsonTable, patch: JsonTable) => JsonTable;

/** Merges a list by its field's strategy. */
export function mergeList(current: Json[], patch: Json[], field: Field, mergeItem: MergeItem): Json[] {
  if (!field.merge) return patch;
  if (field.key === undefined) return mergeValues(current, patch);
  return mergeItems(current, patch, field.key, mergeItem);
}

/** `$deleteFromPrimitiveList`. */
export function withoutValues(list: readonly Json[], gone: readonly Json[]): Json[] {
  return list.filter((item) => !gone.some((value) => sameJson(value, item)));
}

function mergeValues(current: Json[], patch: Json[]): Json[] {
  const unique: Json[] = [];
  for (const value of [...current, ...patch]) {
    if (!unique.some((known) => sameJson(known, value))) unique.push(value);
  }
  return inOrder(unique, patch, current, undefined);
}

function mergeItems(current: Json[], patch: Json[], key: string, mergeItem: MergeItem): Json[] {
  const items = patch.filter(isTable);
  if (items.length < patch.length) throw new Error(`list element types are not identical: ${goText([current, patch])}`);
  for (const item of items) checkItem(item, key);
  const plain = items.filter((item) => !(PATCH in item));
  const replaces = items.some((item) => item[PATCH] === "replace");
  const deleted = items.filter((item) => item[PATCH] === "delete");
  const before = replaces ? [] : current.filter((item) => indexOf(deleted, item, key) < 0);
  const merged = [...before];
  for (const item of plain) {
    const at = indexOf(merged, item, key);
    const old = merged[at];
    // What is new comes as it is: what its directives would act on is not there.
    if (at < 0) merged.push(item);
    else merged[at] = isTable(old) ? mergeItem(old, item) : item;
  }
  return inOrder(merged, plain, before, key);
}

export function mustHaveKey(item: Json, key: string): void {
  if (!isTable(item)) throw new Error(`expected a map[string]interface {}, but received a ${goText(item)}`);
  if (!(key in item)) throw new Error(`map: ${goText(item)} does not contain declared merge key: ${key}`);
}

/** An item can be found again, or marks a list that replaces. */
function checkItem(item: JsonTable, key: string): void {
  const directive = item[PATCH];
  if (directive === "merge") throw new Error("merging lists cannot yet be specified in the patch");
  if (directive !== undefined && directive !== "replace" && directive !== "delete") {
    throw unknownDirective(directive, item);
  }
  if (directive !== "replace") mustHaveKey(item, key);
}
