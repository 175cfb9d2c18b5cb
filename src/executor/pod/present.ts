type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value, as the API leaves unset ones out. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** Unset for "", [] and {}, which config.toml uses for "not given". */
export function given<T extends string | readonly unknown[] | object>(value: T): T | undefined {
  const size = typeof value === "string" || Array.isArray(value) ? value.length : Object.keys(value).length;
  return size === 0 ? undefined : value;
}
