import { RE2JS } from "re2js";
import { isTable } from "../json-value.js";
import { CelError } from "./cel-error.js";
const onTexts = (name, call) => ({
    arity: 2,
    form: name === "matches" ? "either" : "method",
    call(text, other) {
        if (typeof text === "string" && typeof other === "string")
            return call(text, other);
        throw new CelError(`${name} needs two texts, got ${shown(text)} and ${shown(other)}`);
    },
});
const onText = (name, call) => ({
    arity: 1,
    form: "method",
    call(text) {
        if (typeof text === "string")
            return call(text);
        throw new CelError(`${name} needs a text, got ${shown(text)}`);
    },
});
/** The functions that expressions may call, by name. Regular expressions are RE2's, as everywhere in CEL. */
export const functions = {
    size: { arity: 1, form: "either", call: sizeOf },
    matches: onTexts("matches", (text, pattern) => RE2JS.compile(pattern).matcher(text).find()),
    startsWith: onTexts("startsWith", (text, other) => text.startsWith(other)),
    endsWith: onTexts("endsWith", (text, other) => text.endsWith(other)),
    contains: onTexts("contains", (text, other) => text.includes(other)),
    lowerAscii: onText("lowerAscii", (text) => text.replaceAll(/[A-Z]+/g, (run) => run.toLowerCase())),
    upperAscii: onText("upperAscii", (text) => text.replaceAll(/[a-z]+/g, (run) => run.toUpperCase())),
    int: { arity: 1, form: "global", call: (value) => Math.trunc(numberOf("int", value)) },
    double: { arity: 1, form: "global", call: (value) => numberOf("double", value) },
    string: {
        arity: 1,
        form: "global",
        call(value) {
            if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
                return `${value}`;
            throw new CelError(`string needs a text, a number or a bool, got ${shown(value)}`);
        },
    },
};
function sizeOf(value) {
    if (typeof value === "string")
        return [...value].length;
    if (Array.isArray(value))
        return value.length;
    if (isTable(value))
        return Object.keys(value).length;
    throw new CelError(`size needs a text, a list or a map, got ${shown(value)}`);
}
function numberOf(name, value) {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number === "number" && !Number.isNaN(number))
        return number;
    throw new CelError(`${name} needs a number or a text that is one, got ${shown(value)}`);
}
/** A value as it is spoken of, not too long. */
export function shown(value) {
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
