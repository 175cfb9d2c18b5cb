import { fieldsOf, type FieldType } from "../schema/field-type.ts";
import { isObject } from "../storage/json.ts";
import { itemKey, shapeOf, type Shape } from "./field-shape.ts";

/** The first thing in an applied object that has no place in its type: `.data: expected map, got &{[a]}`; undefined when all fits. */
export function typeProblem(type: string, value: unknown): string | undefined {
  return problemOf({ is: "object", name: type }, shapeOf(type), value, "");
}

function problemOf(type: FieldType, shape: Shape, value: unknown, path: string): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (type.is === "list") {
    if (!Array.isArray(value)) return `${path}: expected list, got ${goValue(value)}`;
    return (
      first(value, (item, index) => problemOf(type.of, partOf(shape), item, `${path}[${index}]`)) ??
      twice(shape, value, path)
    );
  }
  if (type.is === "map") {
    if (!isObject(value)) return `${path}: expected map, got ${goValue(value)}`;
    return first(Object.entries(value), ([key, item]) => problemOf(type.of, partOf(shape), item, `${path}.${key}`));
  }
  if (type.is === "scalar") return undefined;
  if (!isObject(value)) return `${path}: expected map, got ${goValue(value)}`;
  const fields = fieldsOf(type.name);
  return first(Object.entries(value), ([name, item]) => {
    const field = fields.get(name);
    if (field === undefined) return `${path}.${name}: field not declared in schema`;
    return problemOf(field, shape.is === "struct" ? shape.field(name) : shape, item, `${path}.${name}`);
  });
}

function first<T>(items: T[], problem: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = problem(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partOf(shape: Shape): Shape {
  return shape.is === "map" || shape.is === "keyed" ? shape.of : shape;
}

/** An item of a keyed list that is there once more. */
function twice(shape: Shape, items: unknown[], path: string): string | undefined {
  if (shape.is !== "keyed") return undefined;
  const keys = items.filter(isObject).map((item) => itemKey(item, shape.keys));
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated === undefined) return undefined;
  const parts = Object.entries(JSON.parse(repeated) as object).map(([key, part]) => `${key}=${JSON.stringify(part)}`);
  return `${path}: duplicate entries for key [${parts.join(",")}]`;
}

function goValue(value: unknown): string {
  if (Array.isArray(value)) return `&{[${value.map(String).join(" ")}]}`;
  return isObject(value) ? "&{map}" : `&{${String(value)}}`;
}
