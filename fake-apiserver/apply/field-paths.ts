import { isObject, type JsonObject } from "../storage/json.ts";
import { itemKey, partShape, type Shape } from "./field-shape.ts";

/** `f:spec`, `k:{"name":"main"}`, `v:"value"`: the elements of a path, as `managedFields` spells them. */
export type FieldPath = readonly string[];

/** Paths of parts, and what stands there; items of lists stand for themselves beside their parts. */
export class FieldSet {
  readonly paths = new Map<string, { path: FieldPath; value: unknown }>();

  add(path: FieldPath, value: unknown = undefined): void {
    this.paths.set(JSON.stringify(path), { path, value });
  }

  has(path: FieldPath): boolean {
    return this.paths.has(JSON.stringify(path));
  }

  get(path: FieldPath): unknown {
    return this.paths.get(JSON.stringify(path))?.value;
  }

  list(): FieldPath[] {
    return [...this.paths.values()].map(({ path }) => path);
  }

  /** Those for which the test holds. */
  where(holds: (path: FieldPath) => boolean): FieldSet {
    const result = new FieldSet();
    for (const { path, value } of this.paths.values()) if (holds(path)) result.add(path, value);
    return result;
  }

  /** Whether there is this path or one below it. */
  reaches(prefix: FieldPath): boolean {
    return this.list().some((path) => prefix.every((element, index) => path[index] === element));
  }
}

/** Fields of the metadata that are the server's. */
const SERVERS = [
  "name",
  "namespace",
  "creationTimestamp",
  "selfLink",
  "uid",
  "generation",
  "managedFields",
  "resourceVersion",
  "deletionTimestamp",
  "deletionGracePeriodSeconds",
];

/** All parts of an object that somebody can own. */
export function fieldsOfObject(shape: Shape, object: JsonObject): FieldSet {
  const content = { ...object };
  delete content["kind"];
  delete content["apiVersion"];
  const metadata = isObject(content["metadata"]) ? { ...content["metadata"] } : {};
  for (const field of SERVERS) delete metadata[field];
  const set = new FieldSet();
  if (Object.keys(metadata).length === 0) delete content["metadata"];
  else content["metadata"] = metadata;
  for (const [name, value] of Object.entries(content)) {
    walk(shape.is === "struct" ? shape.field(name) : shape, value, [`f:${name}`], set);
  }
  return set;
}

function walk(shape: Shape, value: unknown, path: FieldPath, set: FieldSet): void {
  if ((shape.is === "struct" || shape.is === "map") && isObject(value) && Object.keys(value).length > 0) {
    for (const [name, part] of Object.entries(value)) walk(partShape(shape, name), part, [...path, `f:${name}`], set);
  } else if (shape.is === "keyed" && Array.isArray(value) && value.length > 0) {
    for (const item of value) {
      if (!isObject(item)) continue;
      const at = [...path, `k:${itemKey(item, shape.keys)}`];
      set.add(at);
      walk(shape.of, item, at, set);
    }
  } else if (shape.is === "set" && Array.isArray(value) && value.length > 0) {
    for (const item of value) set.add([...path, `v:${JSON.stringify(item)}`]);
  } else if (value !== undefined) set.add(path, value);
}

/** `{"f:spec":{"f:containers":{"k:{\"name\":\"main\"}":{".":{},"f:image":{}}}}}` */
export function toFieldsV1(set: FieldSet): JsonObject {
  const root: JsonObject = {};
  for (const path of set.list()) {
    let at = root;
    for (const element of path) at = (at[element] ??= {}) as JsonObject;
  }
  markItems(root, [], set);
  return root;
}

function markItems(node: JsonObject, path: FieldPath, set: FieldSet): void {
  for (const [element, below] of Object.entries(node)) {
    const at = [...path, element];
    if (!isObject(below) || Object.keys(below).length === 0) continue;
    markItems(below, at, set);
    if (set.has(at)) node[element] = { ".": {}, ...below };
  }
}

export function fromFieldsV1(fields: unknown): FieldSet {
  const set = new FieldSet();
  const read = (node: unknown, path: FieldPath) => {
    const entries = isObject(node) ? Object.entries(node) : [];
    if (path.length > 0 && (entries.length === 0 || entries.some(([element]) => element === "."))) set.add(path);
    for (const [element, below] of entries) if (element !== ".") read(below, [...path, element]);
  };
  read(fields, []);
  return set;
}

/** `.spec.containers[name="main"].image`: for people. */
export function pathText(path: FieldPath): string {
  return path
    .map((element) => {
      const rest = element.slice(2);
      if (element.startsWith("f:")) return `.${rest}`;
      if (element.startsWith("v:")) return `[=${rest}]`;
      const keys = JSON.parse(rest) as JsonObject;
      return `[${Object.entries(keys).map(([key, value]) => `${key}=${JSON.stringify(value)}`)}]`;
    })
    .join("");
}
