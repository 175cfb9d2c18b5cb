export function bounds(count) {
    if (typeof count === "number")
        return { min: count, max: count };
    return { min: count.min ?? 0, max: count.max ?? Number.POSITIVE_INFINITY };
}
export function isWithin(number, { min, max }) {
    return number >= min && number <= max;
}
export function countText({ min, max }) {
    if (min === max)
        return `${min}`;
    if (max === Number.POSITIVE_INFINITY)
        return `at least ${min}`;
    return min === 0 ? `at most ${max}` : `${min} to ${max}`;
}
