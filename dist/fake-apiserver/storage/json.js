export function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The field as an object; an empty one when it is absent or something else. */
export function objectAt(parent, field) {
    const value = isObject(parent) ? parent[field] : undefined;
    return isObject(value) ? value : {};
}
/** The field's items that are objects. */
export function objectsAt(parent, field) {
    const value = isObject(parent) ? parent[field] : undefined;
    return Array.isArray(value) ? value.filter(isObject) : [];
}
export function textAt(parent, field) {
    const value = isObject(parent) ? parent[field] : undefined;
    return typeof value === "string" ? value : "";
}
export function cloneJson(value) {
    if (Array.isArray(value))
        return value.map((item) => cloneJson(item));
    if (!isObject(value))
        return value;
    const copy = {};
    for (const key of Object.keys(value)) {
        defineField(copy, key, cloneJson(value[key]));
    }
    return copy;
}
/** Sets an own field even when it is called `__proto__`; assigning to this one name would set the prototype. */
export function defineField(parent, field, value) {
    if (field !== "__proto__")
        parent[field] = value;
    else
        Object.defineProperty(parent, field, { value, writable: true, enumerable: true, configurable: true });
}
export function freezeJson(value) {
    if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        for (const item of Object.values(value))
            freezeJson(item);
    }
    return value;
}
