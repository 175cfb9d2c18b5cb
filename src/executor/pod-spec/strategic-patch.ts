import { parsePatch, PATCH, withoutDirectives, type ParsedPatch } from "./directives.ts";
import { indexOf, inOrder } from "./element-order.ts";
import { goText } from "./go-text.ts";
import { isTable, type Json, type JsonTable } from "./json.ts";
import { mergeList, mustHaveKey, withoutValues } from "./merge-list.ts";
import { fieldOf, POD_SPEC, type FieldType } from "./pod-spec-types.ts";

/**
 * A strategic merge patch of a PodSpec: what is done with a list follows from the OpenAPI description of its field, and
 * directives (`$patch`, `$retainKeys`, `$setElementOrder/…`, `$deleteFromPrimitiveList/…`) say more. Throws an `Error` with the
 * words of Kubernetes' own implementation for a patch that makes no sense.
 */
export function applyStrategicPatch(target: JsonTable, patch: Json): JsonTable {
  if (patch === null) return target;
  if (!isTable(patch)) throw new Error("invalid JSON document");
  return mergeTable(target, patch, POD_SPEC);
}

function mergeTable(target: JsonTable, patch: JsonTable, type: FieldType): JsonTable {
  const parsed = parsePatch(patch);
  if (parsed.whole === "replace") return Object.fromEntries(Object.entries(patch).filter(([name]) => name !== PATCH));
  if (parsed.whole === "delete") return {};
  const { retain, orders, deletions, fields } = parsed;
  const kept = Object.entries(target).filter(([name]) => retain === undefined || retain.has(name));
  const before = new Map(kept);
  const result = new Map(kept);
  for (const [name, gone] of deletions) {
    const list = result.get(name);
    if (Array.isArray(list)) result.set(name, withoutValues(list, gone));
  }
  for (const [name, value] of fields) {
    const merged = value === null ? undefined : mergeField(result.get(name), value, type, name);
    if (merged === undefined) result.delete(name);
    else result.set(name, merged);
  }
  for (const [name, order] of orders) {
    const list = result.get(name);
    const old = before.get(name);
    const field = fieldOf(type, name);
    if (field === undefined) throw unknownField(type, name);
    const { key } = field;
    checkOrder(parsed, name, key);
    if (key !== undefined && Array.isArray(list)) for (const item of order) mustHaveKey(item, key);
    if (Array.isArray(list)) result.set(name, inOrder(list, order, Array.isArray(old) ? old : [], key));
  }
  return Object.fromEntries(result);
}

/** Undefined when nothing is left of the field. */
function mergeField(current: Json | undefined, value: Json, type: FieldType, name: string): Json | undefined {
  const tables = isTable(current) && isTable(value);
  const lists = Array.isArray(current) && Array.isArray(value);
  if (!tables && !lists) return withoutDirectives(value);
  const field = fieldOf(type, name);
  if (field === undefined) throw unknownField(type, name);
  if (tables) return mergeTable(current, value, field.type);
  const itemType = field.type.is === "list" ? field.type.of : field.type;
  return mergeList(current as Json[], value as Json[], field, (before, item) => mergeTable(before, item, itemType));
}

function unknownField(type: FieldType, name: string): Error {
  const owner = type.is === "table" ? type.name : "map";
  return new Error(`unable to find api field in struct ${owner} for the json field ${JSON.stringify(name)}`);
}

/** A list that comes with an order has to follow it. */
function checkOrder({ orders, fields }: ParsedPatch, name: string, key: string | undefined): void {
  const order = orders.get(name) ?? [];
  const list = fields.get(name);
  if (!Array.isArray(list) || order.length === 0) return;
  const places = list
    .filter((item) => !isTable(item) || item[PATCH] !== "delete")
    .map((item) => indexOf(order, item, key));
  if (places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0))) return;
  throw new Error(
    `The order in patch list:\n${goText(list)}\n doesn't match $setElementOrder list:\n${goText(order)}\n`,
  );
}
