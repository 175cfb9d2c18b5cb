import { goText } from "./go-text.ts";
import { isTable, type Json, type JsonTable } from "./json.ts";

export const PATCH = "$patch";
const RETAIN = "$retainKeys";
const ORDER = "$setElementOrder/";
const DELETE_VALUES = "$deleteFromPrimitiveList/";

/** One table of a strategic patch, its directives told from its fields. */
export interface ParsedPatch {
  /** The whole table is put in place of the old one, or is emptied. */
  whole?: "replace" | "delete";
  /** The only fields that stay. */
  retain?: ReadonlySet<string>;
  /** Field -> items (or their keys) in the wanted order. */
  orders: Map<string, Json[]>;
  /** Field -> plain values to take away. */
  deletions: Map<string, Json[]>;
  fields: Map<string, Json>;
}

/** Reads the directives of a table. Throws for those that make no sense, in the words of Kubernetes. */
export function parsePatch(patch: JsonTable): ParsedPatch {
  const parsed: ParsedPatch = { orders: new Map(), deletions: new Map(), fields: new Map() };
  for (const [field, value] of Object.entries(patch)) {
    if (field === PATCH) parsed.whole = wholeDirective(value, patch);
    else if (field === RETAIN) parsed.retain = new Set(listOf(value, "retainKeys").map(String));
    else if (field.startsWith(ORDER)) {
      parsed.orders.set(field.slice(ORDER.length), listOf(value, "setElementOrder list"));
    } else if (field.startsWith(DELETE_VALUES)) {
      parsed.deletions.set(field.slice(DELETE_VALUES.length), listOf(value, "primitive list"));
    } else parsed.fields.set(field, value);
  }
  const { retain, fields } = parsed;
  if (retain && [...fields].some(([field, value]) => value !== null && !retain.has(field))) {
    throw badFormat("retainKeys");
  }
  return parsed;
}

/**
 * A value that there was nothing to merge with: whatever has a `$patch` had something to act on and is left out, so are the other
 * directives and nulls. Undefined when nothing is left.
 */
export function withoutDirectives(value: Json): Json | undefined {
  if (Array.isArray(value)) return value.map(withoutDirectives).filter((item) => item !== undefined);
  if (!isTable(value)) return value;
  if (PATCH in value) return undefined;
  const result = new Map<string, Json>();
  for (const [field, item] of Object.entries(value)) {
    const kept = item === null || isDirective(field) ? undefined : withoutDirectives(item);
    if (kept !== undefined) result.set(field, kept);
  }
  return Object.fromEntries(result);
}

export function unknownDirective(value: Json, patch: JsonTable): Error {
  return new Error(`unknown patch type: ${goText(value)} in map: ${goText(patch)}`);
}

function wholeDirective(value: Json, patch: JsonTable): "replace" | "delete" {
  if (value !== "replace" && value !== "delete") throw unknownDirective(value, patch);
  return value;
}

function isDirective(field: string): boolean {
  return field === RETAIN || field.startsWith(ORDER) || field.startsWith(DELETE_VALUES);
}

function listOf(value: Json, of: string): Json[] {
  if (!Array.isArray(value)) throw badFormat(of);
  return value;
}

function badFormat(of: string): Error {
  return new Error(`invalid patch format of ${of}`);
}
