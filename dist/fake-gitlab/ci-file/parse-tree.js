import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, } from "yaml";
const REFERENCE_TAG = "!reference";
/** Reads the file as GitLab does (YAML 1.1). Undefined when it is no YAML at all; the problems then say why. `file` is one that is included. */
export function parseTree(text, problems, file) {
    const lines = new LineCounter();
    const document = parseDocument(text, { version: "1.1", lineCounter: lines, prettyErrors: false });
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
        return file === undefined ? { line, column: col } : { line, column: col, file };
    };
    for (const error of document.errors)
        problems.add("invalid-yaml", position(error.pos[0]), error.message);
    if (document.errors.length > 0)
        return undefined;
    return new TreeReader(document, text, position, problems).read(document.contents);
}
class TreeReader {
    #document;
    #text;
    #position;
    #problems;
    #known = new Map();
    #open = new Set();
    constructor(document, text, position, problems) {
        this.#document = document;
        this.#text = text;
        this.#position = position;
        this.#problems = problems;
    }
    read(node) {
        if (node === null)
            return { kind: "scalar", at: this.#position(0), value: null, text: "" };
        const at = this.#at(node);
        if (isAlias(node)) {
            const target = node.resolve(this.#document);
            if (target === undefined || this.#open.has(target)) {
                this.#problems.add("bad-alias", at, `alias *${node.source} stands inside of what it means, or means nothing`);
                return { kind: "scalar", at, value: null, text: "" };
            }
            return this.read(target);
        }
        const known = this.#known.get(node);
        if (known !== undefined)
            return known;
        this.#open.add(node);
        const tree = this.#readFresh(node, at);
        this.#open.delete(node);
        this.#known.set(node, tree);
        return tree;
    }
    #readFresh(node, at) {
        if (isMap(node))
            return this.#readMap(node, at);
        if (isSeq(node)) {
            const items = node.items.map((item) => this.read(item));
            if (node.tag !== REFERENCE_TAG)
                return { kind: "list", at, items };
            // A node's own place is behind its tag.
            const tagAt = this.#position(this.#text.lastIndexOf(REFERENCE_TAG, node.range?.[0] ?? 0));
            return { kind: "reference", at: tagAt, path: items.map((item) => (item.kind === "scalar" ? item.text : "?")) };
        }
        if (isScalar(node)) {
            const { value } = node;
            if (value === null || value === undefined)
                return { kind: "scalar", at, value: null, text: "" };
            if (typeof value === "string")
                return { kind: "scalar", at, value, text: value };
            const text = node.source ?? String(value);
            // YAML 1.1 on paper has y and n as booleans; GitLab's parser does not.
            if (/^[yn]$/i.test(text))
                return { kind: "scalar", at, value: text, text };
            if (typeof value === "number" || typeof value === "boolean")
                return { kind: "scalar", at, value, text };
            return { kind: "scalar", at, value: text, text };
        }
        return { kind: "scalar", at, value: null, text: "" };
    }
    #readMap(node, at) {
        const own = new Map();
        const merged = new Map();
        for (const pair of node.items) {
            if (isScalar(pair.key) && (typeof pair.key.value === "symbol" || pair.key.source === "<<")) {
                this.#merge(this.read(pair.value), merged);
                continue;
            }
            const keyAt = this.#at(pair.key);
            const tree = pair.value === null ? this.#nothing(keyAt) : this.read(pair.value);
            own.set(keyText(pair.key), { at: keyAt, tree });
        }
        for (const [key, entry] of merged)
            if (!own.has(key))
                own.set(key, entry);
        return { kind: "map", at, entries: own };
    }
    /** `<<: *a` or `<<: [*a, *b]`, where the first one wins. */
    #merge(source, into) {
        const maps = source.kind === "list" ? source.items : [source];
        for (const map of maps) {
            if (map.kind !== "map") {
                this.#problems.add("wrong-type", map.at, "<< merges mappings only");
                continue;
            }
            for (const [key, entry] of map.entries)
                if (!into.has(key))
                    into.set(key, entry);
        }
    }
    #nothing(at) {
        return { kind: "scalar", at, value: null, text: "" };
    }
    #at(node) {
        return this.#position(node.range?.[0] ?? 0);
    }
}
function keyText(key) {
    if (!isScalar(key))
        return String(key);
    return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}
