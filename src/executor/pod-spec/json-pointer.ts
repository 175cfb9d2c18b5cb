import { isTable, type Json, type JsonTable } from "./json.ts";

/** What a path is read from. `-` is the place after a list's last item. */
export type Container = Json[] | JsonTable;

/** RFC 6901: `/a~1b/0` -> `["a/b", "0"]`. Undefined for a text that is no pointer. */
export function parsePointer(text: string): string[] | undefined {
  if (text === "") return [];
  if (!text.startsWith("/") || /~(?![01])/.test(text)) return undefined;
  const parts = text.slice(1).split("/");
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a path; undefined when there is none. */
export function valueAt(document: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const part of path) value = childOf(value, part);
  return value;
}

/** The table or list whose field or item the path's last part names; undefined when the path leads to none. */
export function containerAt(document: Json, path: readonly string[]): Container | undefined {
  const value = valueAt(document, path.slice(0, -1));
  return Array.isArray(value) || isTable(value) ? value : undefined;
}

/** Position of a list item as JSON Patch spells it, at most `highest`; undefined for everything else. */
export function listIndex(part: string, highest: number): number | undefined {
  return /^(0|[1-9]\d*)$/.test(part) && Number(part) <= highest ? Number(part) : undefined;
}

function childOf(value: Json | undefined, part: string): Json | undefined {
  if (Array.isArray(value)) {
    const index = listIndex(part, value.length - 1);
    return index === undefined ? undefined : value[index];
  }
  return isTable(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}
