/** A JSON object whose fields nobody has looked at yet. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The field as an object; an empty one when it is absent or something else. */
export function objectAt(parent: unknown, field: string): JsonObject {
  const value = isObject(parent) ? parent[field] : undefined;
  return isObject(value) ? value : {};
}

/** The field's items that are objects. */
export function objectsAt(parent: unknown, field: string): JsonObject[] {
  const value = isObject(parent) ? parent[field] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textAt(parent: unknown, field: string): string {
  const value = isObject(parent) ? parent[field] : undefined;
  return typeof value === "string" ? value : "";
}

/** A copy that shares nothing; several times faster than structuredClone on the small objects of an API. */
export function cloneJson<T>(value: T): T;
export function cloneJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => cloneJson(item));
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) {
    defineField(copy, key, cloneJson(value[key]));
  }
  return copy;
}

/** Sets an own field even when it is called `__proto__`; assigning to this one name would set the prototype. */
export function defineField(parent: JsonObject, field: string, value: unknown): void {
  if (field !== "__proto__") parent[field] = value;
  else Object.defineProperty(parent, field, { value, writable: true, enumerable: true, configurable: true });
}

export function freezeJson<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) freezeJson(item);
  }
  return value;
}
