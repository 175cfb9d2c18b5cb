import { isTable, type Json, type JsonTable } from "./json.ts";

/**
 * Where an operation of a JSON patch acts: a table and the name of a field, or a list and the text for an index. Indexes are read as
 * the official runner reads them: `-1` is the last item, `-` the place behind it, and `+1` or `01` are numbers too.
 */
export interface JsonPlace {
  container: Json[] | JsonTable;
  part: string;
}

/** RFC 6901, where a `~` that is no escape stands for itself. Undefined when the document has no table or list there, or the path is no pointer. */
export function placeOf(document: Json, path: string): JsonPlace | undefined {
  if (!path.startsWith("/")) return undefined;
  const parts = path.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const part = parts.pop() ?? "";
  let container: Json | undefined = document;
  for (const step of parts.slice(1)) container = childOf(container, step);
  return Array.isArray(container) || isTable(container) ? { container, part } : undefined;
}

/** Null when a table has no such field. Throws when a list has no such item. */
export function read({ container, part }: JsonPlace): Json {
  if (Array.isArray(container)) return container[indexOf(part, container.length)] ?? null;
  return Object.hasOwn(container, part) ? (container[part] ?? null) : null;
}

export function replace({ container, part }: JsonPlace, value: Json): void {
  if (Array.isArray(container)) container[indexOf(part, container.length)] = value;
  else define(container, part, value);
}

/** Sets a field, or puts an item into a list, before the one whose index is given. */
export function add({ container, part }: JsonPlace, value: Json): void {
  if (!Array.isArray(container)) define(container, part, value);
  else if (part === "-") container.push(value);
  else if (numberIn(part) === undefined) {
    throw new Error(`value was not a proper array index: '${part}': ${noNumber(part)}`);
  } else container.splice(indexOf(part, container.length + 1), 0, value);
}

export function remove({ container, part }: JsonPlace): void {
  if (Array.isArray(container)) {
    container.splice(indexOf(part, container.length), 1);
    return;
  }
  if (!Object.hasOwn(container, part)) throw new Error(`Unable to remove nonexistent key: ${part}: missing value`);
  delete container[part];
}

/** An own field even when it is called `__proto__`. */
function define(table: JsonTable, name: string, value: Json): void {
  Object.defineProperty(table, name, { value, writable: true, enumerable: true, configurable: true });
}

function childOf(value: Json | undefined, part: string): Json | undefined {
  if (Array.isArray(value)) {
    const index = numberIn(part);
    return index === undefined ? undefined : value.at(index);
  }
  return isTable(value) && Object.hasOwn(value, part) ? value[part] : undefined;
}

/** @param size how many indexes there are, counted from both ends */
function indexOf(part: string, size: number): number {
  const index = numberIn(part);
  if (index === undefined) throw new Error(noNumber(part));
  if (index >= size || index < -size) {
    throw new Error(`Unable to access invalid index: ${index}: invalid index referenced`);
  }
  return index < 0 ? index + size : index;
}

function numberIn(part: string): number | undefined {
  return /^[+-]?\d+$/.test(part) ? Number(part) : undefined;
}

function noNumber(part: string): string {
  return `strconv.Atoi: parsing ${JSON.stringify(part)}: invalid syntax`;
}
