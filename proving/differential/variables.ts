import { isObject, type JsonObject } from "../../fake-apiserver/storage/json.ts";

/** Names in braces and what stands for them. */
export type Variables = Map<string, string>;

/** Every text of a value with the known names in braces replaced. */
export function filledIn<T>(value: T, variables: Variables): T;
export function filledIn(value: unknown, variables: Variables): unknown {
  return mapTexts(value, (text) =>
    text.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => variables.get(name) ?? whole),
  );
}

/** A copy in which each text, and each key, is what `change` makes of it. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) copy[change(key)] = mapTexts(item, change);
  return copy;
}

/** What stands at `metadata.labels.app` or `items.0.metadata.name`; undefined when nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split(".")) {
    if (Array.isArray(found)) found = found[Number(key)];
    else found = isObject(found) ? found[key] : undefined;
  }
  return found;
}
