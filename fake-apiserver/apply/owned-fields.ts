import data from "./owned-types.json" with { type: "json" };

/** Made by `generators/openapi-types.ts --owned`. */
const TYPES: Record<string, Record<string, string> | undefined> = data.types;

/** Whose the parts of a list or an object are: each its own manager's, or all together one's. */
export type Ownership =
  /** Items with equal keys are the same item. */
  | { is: "map"; keys: readonly string[] }
  /** Each value is its own item. */
  | { is: "set" }
  | { is: "atomic" }
  /** As the type of the field is by itself: objects and maps part by part, other lists as a whole. */
  | { is: "plain" };

export function ownershipOf(type: string, field: string): Ownership {
  const [word, keys = ""] = (TYPES[type]?.[field] ?? "").split(" ");
  if (word === "map") return { is: "map", keys: keys.split(",") };
  if (word === "set" || word === "atomic") return { is: word };
  return { is: "plain" };
}

/** Objects of this type have one owner, whatever field they stand in. */
export function isAtomicType(type: string): boolean {
  return TYPES[type]?.[""] === "atomic";
}
