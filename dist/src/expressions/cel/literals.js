const WORDS = { true: true, false: false, null: null };
/** The literal that stands here; undefined when there is none. */
export function parseLiteral(reader) {
    const raw = reader.match(/[rR](?=["'])/y) !== undefined;
    const text = reader.quoted(raw);
    if (text !== undefined)
        return text;
    const hex = reader.match(/-?0[xX][0-9a-fA-F]+u?/y);
    if (hex !== undefined)
        return hex.startsWith("-") ? -Number.parseInt(hex.slice(3), 16) : Number.parseInt(hex.slice(2), 16);
    const number = reader.match(/-?(\d+(\.\d+)?([eE][+-]?\d+)?|\.\d+)u?/y);
    if (number !== undefined)
        return Number.parseFloat(number);
    const word = reader.match(/(true|false|null)\b/y);
    return word === undefined ? undefined : WORDS[word];
}
