import { cloneJson, defineField, isObject, type JsonObject } from "../storage/json.ts";

/** Why an operation cannot be done, in the words of the library that the API server has for it. */
export class PatchFailure extends Error {
  override name = "PatchFailure";
}

/** RFC 6902. `operations` is whatever the client sent; throws `PatchFailure`. */
export function applyJsonPatch(document: unknown, operations: unknown): unknown {
  if (!Array.isArray(operations)) throw new PatchFailure("a JSON patch is a list of operations");
  let result = cloneJson(document);
  for (const operation of operations) {
    if (!isObject(operation)) throw new PatchFailure(`not an operation: ${JSON.stringify(operation)}`);
    result = applyOperation(result, operation);
  }
  return result;
}

type List = unknown[];

function applyOperation(document: unknown, operation: JsonObject): unknown {
  const op = typeof operation["op"] === "string" ? operation["op"] : "unknown";
  const perform = OPERATIONS[op];
  if (perform === undefined) throw new PatchFailure(`Unexpected kind: ${op}`);
  return perform(document, operation);
}

const OPERATIONS: Record<string, (document: unknown, operation: JsonObject) => unknown> = {
  add(document, operation) {
    const path = pathIn(operation, "path");
    const value = cloneJson(valueOf(operation));
    if (path === "") return value;
    const { parent, key } = place(document, path, `add operation does not apply: doc is missing path: "${path}"`);
    put(parent, key, value, `error in add for path: '${path}'`);
    return document;
  },
  remove(document, operation) {
    const path = pathIn(operation, "path");
    const { parent, key } = place(document, path, `remove operation does not apply: doc is missing path: "${path}"`);
    take(parent, key, `error in remove for path: '${path}'`);
    return document;
  },
  replace(document, operation) {
    const path = pathIn(operation, "path");
    const value = cloneJson(valueOf(operation));
    if (path === "") return value;
    const { parent, key } = place(document, path, `replace operation does not apply: doc is missing path: ${path}`);
    // A field that is not there is set all the same.
    if (!Array.isArray(parent)) defineField(parent, key, value);
    else if (indexProblem(key, parent.length - 1) === undefined) parent[Number(key)] = value;
    else throw new PatchFailure(`replace operation does not apply: doc is missing key: ${path}: missing value`);
    return document;
  },
  move(document, operation) {
    const value = takenFrom(document, operation, "move");
    take(value.parent, value.key, `error in move for path: '${value.key}'`);
    return putTo(document, operation, "move", value.found);
  },
  copy(document, operation) {
    return putTo(document, operation, "copy", cloneJson(takenFrom(document, operation, "copy").found));
  },
  test(document, operation) {
    const path = pathIn(operation, "path");
    const wanted = valueOf(operation);
    const { parent, key } =
      path === ""
        ? { parent: { document }, key: "document" }
        : place(document, path, `test operation does not apply: is missing path: ${path}`);
    if (Array.isArray(parent)) checkIndex(key, parent.length - 1, `error in test for path: '${path}'`);
    if (sameJson(read(parent, key) ?? null, wanted)) return document;
    throw new PatchFailure(`testing value ${path} failed: test failed`);
  },
};

function takenFrom(
  document: unknown,
  operation: JsonObject,
  op: string,
): { parent: JsonObject | List; key: string; found: unknown } {
  const from = pathIn(operation, "from");
  const { parent, key } = place(document, from, `${op} operation does not apply: doc is missing from path: ${from}`);
  if (Array.isArray(parent)) checkIndex(key, parent.length - 1, `error in ${op} for path: '${key}'`);
  else if (!Object.hasOwn(parent, key)) throw nonexistent(key, `error in ${op} for path: '${key}'`);
  return { parent, key, found: read(parent, key) };
}

function putTo(document: unknown, operation: JsonObject, op: string, value: unknown): unknown {
  const path = pathIn(operation, "path");
  if (path === "") return value;
  const missing = `${op} operation does not apply: doc is missing destination path: ${path}`;
  const { parent, key } = place(document, path, missing);
  put(parent, key, value, `error in ${op} for path: '${path}'`);
  return document;
}

function pathIn(operation: JsonObject, field: "path" | "from"): string {
  const path = operation[field];
  if (typeof path === "string") return path;
  throw new PatchFailure(`operation${field === "from" ? "," : ""} missing ${field} field: missing value`);
}

function valueOf(operation: JsonObject): unknown {
  if (!("value" in operation)) throw new PatchFailure("operation, missing value field: missing value");
  return operation["value"];
}

/** What holds the end of a path, and its name there. `missing`: what is said when nothing does. */
function place(document: unknown, path: string, missing: string): { parent: JsonObject | List; key: string } {
  const [start, ...parts] = path.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key = parts.pop();
  const parent = start === "" ? parts.reduce(read, document) : undefined;
  if (key === undefined || !(Array.isArray(parent) || isObject(parent))) {
    throw new PatchFailure(`${missing}: missing value`);
  }
  return { parent, key };
}

/** Undefined where there is nothing. */
function read(parent: unknown, key: string): unknown {
  if (Array.isArray(parent))
    return indexProblem(key, parent.length - 1) === undefined ? parent[Number(key)] : undefined;
  return isObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

function put(parent: JsonObject | List, key: string, value: unknown, where: string): void {
  if (!Array.isArray(parent)) {
    defineField(parent, key, value);
    return;
  }
  if (key === "-") {
    parent.push(value);
    return;
  }
  if (!/^-?\d+$/.test(key))
    throw new PatchFailure(`${where}: value was not a proper array index: '${key}': ${syntax(key)}`);
  checkIndex(key, parent.length, where);
  parent.splice(Number(key), 0, value);
}

function take(parent: JsonObject | List, key: string, where: string): void {
  if (Array.isArray(parent)) {
    checkIndex(key, parent.length - 1, where);
    parent.splice(Number(key), 1);
    return;
  }
  if (!Object.hasOwn(parent, key)) throw nonexistent(key, where);
  delete parent[key];
}

function nonexistent(key: string, where: string): PatchFailure {
  return new PatchFailure(`${where}: Unable to remove nonexistent key: ${key}: missing value`);
}

function checkIndex(key: string, highest: number, where: string): void {
  const problem = indexProblem(key, highest);
  if (problem !== undefined) throw new PatchFailure(`${where}: ${problem}`);
}

function indexProblem(key: string, highest: number): string | undefined {
  if (!/^-?\d+$/.test(key)) return syntax(key);
  if (/^(0|[1-9]\d*)$/.test(key) && Number(key) <= highest) return undefined;
  return `Unable to access invalid index: ${key}: invalid index referenced`;
}

function syntax(key: string): string {
  return `strconv.Atoi: parsing ${JSON.stringify(key)}: invalid syntax`;
}

function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
