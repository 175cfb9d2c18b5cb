/** The fields that have a value, as the API leaves unset ones out. */
export function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
/** Unset for "", [] and {}, which config.toml uses for "not given". */
export function given(value) {
    const size = typeof value === "string" || Array.isArray(value) ? value.length : Object.keys(value).length;
    return size === 0 ? undefined : value;
}
