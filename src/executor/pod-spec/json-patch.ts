import { add, placeOf, read, remove, replace, type JsonPlace } from "./json-place.ts";
import { isTable, jsonType, sameJson, type Json, type JsonTable } from "./json.ts";

/**
 * RFC 6902, lists included, with the liberties of the official runner: a field of a table that is not there is null, `replace` may
 * add it, and an operation without a value has the value null. Throws an `Error` that says in its words which operation cannot be done
 * and why; then nothing was changed.
 */
export function applyJsonPatch(document: Json, patch: Json): Json {
  if (patch === null) return document;
  if (!Array.isArray(patch)) {
    throw new Error(`json: cannot unmarshal ${jsonType(patch)} into Go value of type jsonpatch.Patch`);
  }
  const unfit = patch.find((operation) => operation !== null && !isTable(operation));
  if (unfit !== undefined) {
    throw new Error(`json: cannot unmarshal ${jsonType(unfit)} into Go value of type jsonpatch.Operation`);
  }
  let result = structuredClone(document);
  for (const operation of patch) result = applyOperation(result, isTable(operation) ? operation : {});
  return result;
}

function applyOperation(document: Json, operation: JsonTable): Json {
  switch (operation["op"]) {
    case "add": {
      const path = pathOf(operation, "");
      const place = found(document, path, `add operation does not apply: doc is missing path: ${JSON.stringify(path)}`);
      attempt(`error in add for path: '${path}'`, () => add(place, valueOf(operation)));
      return document;
    }
    case "remove": {
      const path = pathOf(operation, "");
      const place = found(
        document,
        path,
        `remove operation does not apply: doc is missing path: ${JSON.stringify(path)}`,
      );
      attempt(`error in remove for path: '${path}'`, () => remove(place));
      return document;
    }
    case "replace":
      return replaced(document, operation);
    case "test":
      return tested(document, operation);
    case "copy":
      return copied(document, operation);
    case "move":
      return moved(document, operation);
    default: {
      const kind = operation["op"];
      throw new Error(`Unexpected kind: ${typeof kind === "string" ? kind : "unknown"}`);
    }
  }
}

function replaced(document: Json, operation: JsonTable): Json {
  const path = pathOf(operation, "operation missing path field: ");
  const value = valueOf(operation);
  if (path === "") {
    if (isTable(value) || Array.isArray(value)) return value;
    throw new Error(`replace operation value must be object or array, got ${JSON.stringify(value)}`);
  }
  const place = found(document, path, `replace operation does not apply: doc is missing path: ${path}`);
  try {
    replace(place, value);
  } catch (error) {
    throw new Error(`replace operation does not apply: doc is missing key: ${path}: missing value`, { cause: error });
  }
  return document;
}

function tested(document: Json, operation: JsonTable): Json {
  const path = pathOf(operation, "operation missing path field: ");
  let value = document;
  if (path !== "") {
    const place = found(document, path, `test operation does not apply: is missing path: ${path}`);
    value = attempt(`error in test for path: '${path}'`, () => read(place));
  }
  if (sameJson(value, valueOf(operation))) return document;
  throw new Error(`testing value ${path} failed: test failed`);
}

function copied(document: Json, operation: JsonTable): Json {
  const from = fromOf(operation);
  const source = found(document, from, `copy operation does not apply: doc is missing from path: ${from}`);
  const value = attempt(`error in copy for from: '${from}'`, () => structuredClone(read(source)));
  const path = pathOf(operation, "");
  const place = found(document, path, `copy operation does not apply: doc is missing destination path: ${path}`);
  attempt("error while adding value during copy", () => add(place, value));
  return document;
}

function moved(document: Json, operation: JsonTable): Json {
  const from = fromOf(operation);
  const source = found(document, from, `move operation does not apply: doc is missing from path: ${from}`);
  const value = attempt(`error in move for path: '${source.part}'`, () => {
    const there = read(source);
    remove(source);
    return there;
  });
  const path = pathOf(operation, "operation missing path field: ");
  const place = found(document, path, `move operation does not apply: doc is missing destination path: ${path}`);
  attempt(`error in move for path: '${path}'`, () => add(place, value));
  return document;
}

function pathOf(operation: JsonTable, why: string): string {
  const { op, path } = operation;
  if (typeof path === "string") return path;
  throw new Error(`${String(op)} operation failed to decode path: ${why}missing value`);
}

function fromOf(operation: JsonTable): string {
  const { op, from } = operation;
  if (typeof from === "string") return from;
  throw new Error(`${String(op)} operation failed to decode from: operation, missing from field: missing value`);
}

function valueOf(operation: JsonTable): Json {
  return structuredClone(operation["value"] ?? null);
}

function found(document: Json, path: string, problem: string): JsonPlace {
  const place = placeOf(document, path);
  if (place === undefined) throw new Error(`${problem}: missing value`);
  return place;
}

function attempt<T>(what: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
