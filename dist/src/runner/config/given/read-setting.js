import { parseBool } from "../../build/feature-flags.js";
const EXPECTED = {
    text: "a text",
    flag: "true or false",
    whole: "a whole number",
    texts: 'words with commas between them, or a JSON list such as ["a", "b"]',
    pairs: 'key:value, or a JSON object such as {"key": "value"}',
    json: "JSON",
};
/** The value that a text stands for; `wrong` says what was expected. */
export function readSetting(kind, text) {
    const value = read(kind, text);
    return value === undefined ? { wrong: EXPECTED[kind] } : { value };
}
function read(kind, text) {
    switch (kind) {
        case "text":
            return text;
        case "flag":
            return parseBool(text);
        case "whole":
            return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
        case "texts":
            return text.startsWith("[") ? json(text) : text.split(",");
        case "pairs":
            return text.startsWith("{") ? json(text) : pair(text);
        case "json":
            return json(text);
    }
}
/** `key:value`; of a toleration `key=value:effect`. */
function pair(text) {
    const at = text.indexOf(":");
    return at === -1 ? undefined : { [text.slice(0, at)]: text.slice(at + 1) };
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
