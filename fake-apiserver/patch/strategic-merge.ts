import { cloneJson, isObject, type JsonObject } from "../storage/json.ts";
import { PatchFailure } from "./json-patch.ts";
import { goText } from "../status/go-text.ts";
import type { FieldMerge, MergeSchema } from "./merge-schema.ts";

const DIRECTIVE = "$patch";
const RETAIN = "$retainKeys";
const ORDER = "$setElementOrder/";
const DELETE_VALUES = "$deleteFromPrimitiveList/";

/** A strategic merge patch with its directives. Throws `PatchFailure` for a patch that makes no sense. */
export function applyStrategicMerge(target: JsonObject, patch: JsonObject, schema: MergeSchema): JsonObject {
  if (patch[DIRECTIVE] === "replace") return withoutDirectives(patch);
  if (patch[DIRECTIVE] === "delete") return {};
  if (patch[DIRECTIVE] !== undefined && patch[DIRECTIVE] !== "merge") {
    throw new PatchFailure(`unknown patch type: ${String(patch[DIRECTIVE])} in map: ${goText(patch)}`);
  }
  const result: JsonObject = { ...target };
  const retained = patch[RETAIN];
  if (Array.isArray(retained)) {
    for (const field of Object.keys(result)) if (!retained.includes(field)) delete result[field];
  }
  for (const [field, value] of Object.entries(patch)) {
    if (field === DIRECTIVE || field === RETAIN || field.startsWith(ORDER)) continue;
    if (field.startsWith(DELETE_VALUES)) {
      const name = field.slice(DELETE_VALUES.length);
      const gone = Array.isArray(value) ? value : [];
      if (Array.isArray(result[name])) result[name] = result[name].filter((item) => !gone.includes(item));
    } else if (value === null) delete result[field];
    else result[field] = mergeField(result[field], value, schema[field] ?? {});
  }
  for (const [field, order] of Object.entries(patch)) {
    if (field.startsWith(ORDER) && Array.isArray(order)) {
      const name = field.slice(ORDER.length);
      if (Array.isArray(result[name])) result[name] = inOrder(result[name], order, schema[name]?.key);
    }
  }
  return result;
}

function mergeField(current: unknown, value: unknown, merge: FieldMerge): unknown {
  if (isObject(value)) return applyStrategicMerge(isObject(current) ? current : {}, value, merge.fields ?? {});
  if (!Array.isArray(value)) return cloneJson(value);
  if (merge.set === true) return mergedSet(Array.isArray(current) ? current : [], value);
  if (merge.key !== undefined) return mergeItems(Array.isArray(current) ? current : [], value, merge.key, merge);
  return value.map(withoutDirectives);
}

function mergeItems(current: unknown[], patch: unknown[], key: string, merge: FieldMerge): unknown[] {
  if (patch.some((item) => isObject(item) && item[DIRECTIVE] === "replace" && !(key in item))) {
    return patch.filter((item) => !(isObject(item) && DIRECTIVE in item)).map(withoutDirectives);
  }
  let result = [...current];
  const added: unknown[] = [];
  for (const item of patch) {
    if (!isObject(item) || item[key] === undefined) {
      throw new PatchFailure(`map: ${goText(item)} does not contain declared merge key: ${key}`);
    }
    const same = (each: unknown) => isObject(each) && each[key] === item[key];
    if (item[DIRECTIVE] === "delete") {
      result = result.filter((each) => !same(each));
      continue;
    }
    const at = result.findIndex(same);
    const before = result[at];
    const merged = applyStrategicMerge(isObject(before) ? before : {}, item, merge.fields ?? {});
    if (at < 0) added.push(merged);
    else result[at] = merged;
  }
  return withAdded(result, added, (each) => (isObject(each) ? each[key] : each), patch);
}

function mergedSet(current: unknown[], patch: unknown[]): unknown[] {
  const added = [...new Set(patch)].filter((item) => !current.includes(item));
  return withAdded(current, added, (each) => each, patch);
}

/** What a patch adds comes behind the item that precedes it in the patch, and first of all when none of those was there. */
function withAdded(items: unknown[], added: unknown[], idOf: (item: unknown) => unknown, patch: unknown[]): unknown[] {
  const result = [...items];
  const ids = patch.map(idOf);
  for (const item of added) {
    const before = new Set(ids.slice(0, ids.indexOf(idOf(item))));
    const at = result.findLastIndex((each) => before.has(idOf(each)));
    result.splice(at + 1, 0, item);
  }
  return result;
}

/** Items that the order names come in its order; others keep their place relative to their predecessor. */
function inOrder(items: unknown[], order: unknown[], key: string | undefined): unknown[] {
  const idOf = (item: unknown) => (key !== undefined && isObject(item) ? item[key] : item);
  const position = new Map(order.map((item, index) => [idOf(item), index]));
  const named = items.filter((item) => position.has(idOf(item)));
  named.sort((a, b) => (position.get(idOf(a)) ?? 0) - (position.get(idOf(b)) ?? 0));
  const result: unknown[] = [];
  let next = 0;
  for (const item of items) result.push(position.has(idOf(item)) ? named[next++] : item);
  return result;
}

function withoutDirectives<T>(value: T): T;
function withoutDirectives(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutDirectives(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([field, item]) => !field.startsWith("$") && item !== null);
  return Object.fromEntries(kept.map(([field, item]) => [field, withoutDirectives(item)]));
}
