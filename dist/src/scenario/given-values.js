/**
 * Puts the values in the place of their names in braces, in every text of `value`. A text that is nothing but such a name becomes the
 * value itself, so that it may be a number. Other words in braces stay. `unused` are the names that stand nowhere.
 */
export function fillIn(value, given) {
    const used = new Set();
    const names = Object.keys(given);
    const pattern = new RegExp(`\\{(${names.map((name) => RegExp.escape(name)).join("|")})\\}`, "g");
    const take = (name) => {
        used.add(name);
        return given[name] ?? "";
    };
    const fill = (part) => {
        if (typeof part === "string") {
            const whole = names.find((name) => part === `{${name}}`);
            return whole === undefined ? part.replace(pattern, (_, name) => String(take(name))) : take(whole);
        }
        if (Array.isArray(part))
            return part.map(fill);
        if (typeof part !== "object" || part === null)
            return part;
        return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, fill(inner)]));
    };
    const filled = names.length === 0 ? value : fill(value);
    return { filled, unused: names.filter((name) => !used.has(name)) };
}
