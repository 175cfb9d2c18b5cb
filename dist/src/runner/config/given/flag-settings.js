import { didYouMean } from "../../../diagnostics/index.js";
import { readSetting } from "./read-setting.js";
import { settingKinds } from "./setting-kinds.js";
const PREFIX = "--kubernetes-";
/**
 * Settings from words such as `--kubernetes-image alpine` or `--kubernetes-image=alpine`. Keys may be written with `-` or `_`, as
 * both are in the official program (`--kubernetes-cpu-limit`, `--kubernetes-host_aliases`). Given twice, lists and tables grow, and of
 * other values the last one counts. Words that are no such flag are problems.
 */
export function flagSettings(words) {
    const kinds = settingKinds();
    const keys = new Map([...kinds.keys()].map((key) => [sameForm(key), key]));
    const given = new Map();
    const problems = [];
    const rest = [...words];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
        const [name = "", ...inline] = word.split("=");
        const key = name.startsWith(PREFIX) ? keys.get(sameForm(name.slice(PREFIX.length))) : undefined;
        if (key === undefined) {
            problems.push(unknownWord(name, kinds.keys()));
            // The value of an unknown flag is no word of its own.
            if (inline.length === 0 && rest[0]?.startsWith("-") === false)
                rest.shift();
            continue;
        }
        const kind = kinds.get(key) ?? "text";
        const text = inline.length > 0 ? inline.join("=") : takeValue(kind, rest);
        const read = text === undefined ? { wrong: "a value after it" } : readSetting(kind, text);
        if ("value" in read) {
            given.set(key, { key, from: "flag", name, value: joined(given.get(key)?.value, read.value) });
        }
        else {
            const got = text === undefined ? "nothing" : JSON.stringify(text);
            const message = `"${key}" is ${got}, expected ${read.wrong}`;
            problems.push({ code: "wrong-type", severity: "error", message, file: name });
        }
    }
    return { given: [...given.values()], problems };
}
/** A switch stands alone unless a yes or no follows it; everything else takes the next word, whatever it looks like. */
function takeValue(kind, rest) {
    if (kind !== "flag")
        return rest.shift();
    const next = rest[0];
    return next !== undefined && "value" in readSetting("flag", next) ? rest.shift() : "true";
}
function joined(before, value) {
    if (Array.isArray(before) && Array.isArray(value))
        return [...before, ...value];
    return isTable(before) && isTable(value) ? { ...before, ...value } : value;
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function unknownWord(name, keys) {
    const flags = [...keys].map((key) => `${PREFIX}${key.replaceAll("_", "-")}`);
    const hint = didYouMean(name, [...flags, "--config", "--check", "--json", "--permissions", "--check-cluster"]);
    const what = name.startsWith("-") ? "option" : "argument";
    return { code: "unknown-flag", severity: "error", message: `unknown ${what} "${name}"`, ...(hint && { hint }) };
}
function sameForm(name) {
    return name.replaceAll("-", "_").toLowerCase();
}
