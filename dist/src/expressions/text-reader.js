import { ExpressionError } from "./expression-error.js";
const ESCAPES = { n: "\n", t: "\t", r: "\r" };
export function createTextReader(text) {
    const reader = {
        text,
        offset: 0,
        take(word) {
            if (!text.startsWith(word, reader.offset))
                return false;
            reader.offset += word.length;
            return true;
        },
        demand(word) {
            if (!reader.take(word))
                reader.fail(`expected ${JSON.stringify(word)}, got ${got()}`);
        },
        match(pattern) {
            pattern.lastIndex = reader.offset;
            const found = pattern.exec(text)?.[0];
            reader.offset += found?.length ?? 0;
            return found;
        },
        skipBlanks: () => void reader.match(/\s*/y),
        quoted(raw = false) {
            const start = reader.offset;
            const quote = reader.match(/["']/y);
            if (quote === undefined)
                return undefined;
            let value = "";
            while (!reader.take(quote)) {
                if (reader.atEnd())
                    reader.fail("a text without its closing quote", start);
                const backslash = !raw && reader.take("\\");
                const [character = ""] = text.slice(reader.offset);
                reader.offset += character.length;
                value += backslash ? (ESCAPES[character] ?? character) : character;
            }
            return value;
        },
        atEnd: () => reader.offset >= text.length,
        fail(message, offset = reader.offset) {
            throw new ExpressionError(message, offset);
        },
    };
    const got = () => (reader.atEnd() ? "the end" : JSON.stringify(text.slice(reader.offset, reader.offset + 12)));
    return reader;
}
