import { fieldsOf, type FieldType } from "../schema/field-type.ts";
import { isAtomicType, ownershipOf } from "./owned-fields.ts";

/** How a value falls into parts that can belong to different managers. */
export type Shape =
  | { is: "struct"; field(name: string): Shape }
  | { is: "map"; of: Shape }
  | { is: "keyed"; keys: readonly string[]; of: Shape }
  | { is: "set" }
  /** No parts: it has one owner, or is shared by those who want it the same. */
  | { is: "leaf" };

const LEAF: Shape = { is: "leaf" };

/** The shape of a type of the API. */
export function shapeOf(type: string): Shape {
  if (isAtomicType(type)) return LEAF;
  const fields = fieldsOf(type);
  return {
    is: "struct",
    field(name) {
      const about = fields.get(name);
      return about === undefined ? LEAF : fieldShape(type, name, about);
    },
  };
}

function fieldShape(type: string, name: string, about: FieldType): Shape {
  const owned = ownershipOf(type, name);
  if (owned.is === "atomic") return LEAF;
  if (owned.is === "set") return { is: "set" };
  if (owned.is === "map" && about.is === "list") return { is: "keyed", keys: owned.keys, of: itemShape(about.of) };
  return about.is === "list" ? LEAF : itemShape(about);
}

function itemShape(about: FieldType): Shape {
  if (about.is === "object") return shapeOf(about.name);
  return about.is === "map" ? { is: "map", of: itemShape(about.of) } : LEAF;
}

/** The part of a value in a struct or a map. */
export function partShape(shape: Shape & { is: "struct" | "map" }, name: string): Shape {
  return shape.is === "struct" ? shape.field(name) : shape.of;
}

/** What stands for a key that an item does not have. */
const KEY_DEFAULTS: Record<string, unknown> = { protocol: "TCP" };

/** `{"containerPort":80,"protocol":"TCP"}`: by this an item of a keyed list is found. */
export function itemKey(item: Record<string, unknown>, keys: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, item[key] ?? KEY_DEFAULTS[key]])));
}
