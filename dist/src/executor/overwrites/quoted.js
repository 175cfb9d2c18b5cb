const ESCAPES = { "\\u0007": "\\a", "\\u000b": "\\v" };
/** A text as Go prints it with `%q`. */
export function quoted(text) {
    return JSON.stringify(text)
        .replaceAll(/\\u00[01][0-9a-f]/g, (code) => ESCAPES[code] ?? `\\x${code.slice(-2)}`)
        .replaceAll("\u007f", "\\x7f");
}
