import { createRequire } from "node:module";
/**
 * Where every key and value of a TOML text stands; capital and small letters count as the same, as they do for keys of config.toml.
 * Parses a second time, so it is made only when there is something to tell.
 */
export function tomlPositions(source) {
    const places = new Map();
    const { parseTOML } = createRequire(import.meta.url)("toml-eslint-parser");
    for (const node of parseTOML(source).body[0].body) {
        if (node.type === "TOMLTable") {
            note(places, node.resolvedKey, node.key);
            for (const pair of node.body)
                notePair(places, node.resolvedKey, pair);
        }
        else
            notePair(places, [], node);
    }
    const exact = (path) => places.get(name(path)) ?? places.get(name(path).toLowerCase());
    return {
        exact,
        near(path, key) {
            const whole = key === undefined ? path : [...path, key];
            for (let length = whole.length; length > 0; length--) {
                const place = exact(whole.slice(0, length));
                if (place !== undefined)
                    return place;
            }
            return undefined;
        },
    };
}
function notePair(places, above, pair) {
    const path = [...above];
    for (const part of pair.key.keys) {
        path.push(part.type === "TOMLBare" ? part.name : part.value);
        note(places, path, part);
    }
    noteInside(places, path, pair.value);
}
function noteInside(places, path, value) {
    if (value.type === "TOMLInlineTable")
        for (const pair of value.body)
            notePair(places, path, pair);
    if (value.type !== "TOMLArray")
        return;
    for (const [index, element] of value.elements.entries()) {
        note(places, [...path, index], element);
        noteInside(places, [...path, index], element);
    }
}
function note(places, path, node) {
    for (let length = 1; length <= path.length; length++) {
        const key = name(path.slice(0, length));
        const position = { line: node.loc.start.line, column: node.loc.start.column + 1 };
        for (const form of [key, key.toLowerCase()])
            if (!places.has(form))
                places.set(form, position);
    }
}
function name(path) {
    return JSON.stringify(path);
}
