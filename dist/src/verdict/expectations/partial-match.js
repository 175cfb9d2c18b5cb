import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../observation/json.js";
/**
 * Whether `got` holds all of `expected`: tables may have more keys, lists whose entries have names are matched by name, other lists
 * entry by entry; null means that the key is absent, `{$matches: …}` is a regular expression for a text, and `{$contains: …}` a
 * part of it.
 */
export function partialMatch(expected, got, path, within = []) {
    const differs = (wanted) => [{ path, expected: wanted, got, within }];
    if (expected === null)
        return got === undefined || got === null ? [] : differs("absent");
    if (isPattern(expected)) {
        const fits = typeof got === "string" && new RegExp(expected.$matches, "u").test(got);
        return fits ? [] : differs(`/${expected.$matches}/`);
    }
    if (isContained(expected)) {
        return typeof got === "string" && got.includes(expected.$contains) ? [] : differs(`…${expected.$contains}…`);
    }
    if (isRecord(expected)) {
        if (!isRecord(got))
            return differs(expected);
        return Object.entries(expected).flatMap(([key, value]) => partialMatch(value, got[key], path === "" ? key : `${path}.${key}`, [...within, key]));
    }
    if (!Array.isArray(expected))
        return isDeepStrictEqual(expected, got) ? [] : differs(expected);
    if (!Array.isArray(got))
        return differs(expected);
    if (expected.length > 0 && expected.every(hasName))
        return matchNamed(expected, got, path, within);
    if (expected.length !== got.length)
        return differs(expected);
    return expected.flatMap((value, index) => partialMatch(value, got[index], `${path}[${index}]`, [...within, index]));
}
/** `spec.image is "a", expected "b"`. */
export function mismatchText({ path, expected, got }) {
    return `${path} is ${told(got)}, expected ${expected === "absent" || isRegExp(expected) ? expected : told(expected)}`;
}
function isRegExp(expected) {
    return typeof expected === "string" && /^(\/.*\/|….*…)$/s.test(expected);
}
/** Not too long for a line. */
function told(value) {
    const text = JSON.stringify(value) ?? "absent";
    return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
function isPattern(value) {
    return isRecord(value) && typeof value["$matches"] === "string";
}
function isContained(value) {
    return isRecord(value) && typeof value["$contains"] === "string";
}
function hasName(value) {
    return isRecord(value) && typeof value["name"] === "string";
}
function matchNamed(expected, got, path, within) {
    return expected.flatMap((value, index) => {
        const place = `${path}[${value.name}]`;
        const partner = got.find((candidate) => hasName(candidate) && candidate.name === value.name);
        return partner === undefined
            ? [
                {
                    path: place,
                    expected: "present",
                    got: got.filter(hasName).map(({ name }) => name),
                    within: [...within, index],
                },
            ]
            : partialMatch(value, partner, place, [...within, index]);
    });
}
