import { cloneJson, isObject, type JsonObject } from "../storage/json.ts";
import type { FieldPath } from "./field-paths.ts";
import { itemKey, partShape, type Shape } from "./field-shape.ts";

/** An object with everything that somebody wants of it; lists with keys are merged item by item, atomic values replaced. */
export function mergeConfig(shape: Shape, live: unknown, wanted: unknown): unknown {
  if ((shape.is === "struct" || shape.is === "map") && isObject(wanted)) {
    const result: JsonObject = isObject(live) ? { ...live } : {};
    for (const [name, value] of Object.entries(wanted)) {
      if (value !== null) result[name] = mergeConfig(partShape(shape, name), result[name], value);
    }
    return result;
  }
  if (!Array.isArray(wanted)) return cloneJson(wanted);
  const before: unknown[] = Array.isArray(live) ? live : [];
  if (shape.is === "set") return [...new Set(before.concat(wanted))];
  if (shape.is !== "keyed") return cloneJson(wanted);
  const result = new Map(before.filter(isObject).map((item): [string, unknown] => [itemKey(item, shape.keys), item]));
  for (const item of wanted) {
    if (!isObject(item)) continue;
    const key = itemKey(item, shape.keys);
    result.set(key, mergeConfig(shape.of, result.get(key), item));
  }
  return [...result.values()];
}

/** The same object without a part; lists and maps that lose their last part go as well. */
export function withoutPath(shape: Shape, value: unknown, [element, ...rest]: FieldPath): unknown {
  if (element === undefined) return undefined;
  const name = element.slice(2);
  if ((shape.is === "struct" || shape.is === "map") && isObject(value)) {
    if (!(name in value)) return value;
    const { [name]: part, ...others } = value;
    const left = withoutPath(partShape(shape, name), part, rest);
    const result = left === undefined ? others : { ...value, [name]: left };
    return shape.is === "map" && Object.keys(result).length === 0 ? undefined : result;
  }
  if (!Array.isArray(value)) return value;
  const items: unknown[] = value.flatMap((item: unknown) => {
    if (shape.is === "set") return JSON.stringify(item) === name ? [] : [item];
    if (shape.is !== "keyed" || !isObject(item) || itemKey(item, shape.keys) !== name) return [item];
    const left = withoutPath(shape.of, item, rest);
    return left === undefined ? [] : [left];
  });
  return items.length === 0 ? undefined : items;
}
