const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/** `name` or `prefix/name`, as labels and annotations are called. */
export function isLabelKey(key) {
    const slash = key.indexOf("/");
    if (slash !== -1 && !PREFIX.test(key.slice(0, slash)))
        return false;
    return NAME.test(key.slice(slash + 1));
}
export function isLabelValue(value) {
    return value === "" || NAME.test(value);
}
/** What most objects may be called: a DNS subdomain. */
export function isObjectName(name) {
    return PREFIX.test(name);
}
