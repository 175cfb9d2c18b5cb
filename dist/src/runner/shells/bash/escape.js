const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;
const NAMED = { 7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r" };
/** `$'…'` of bash, pure ASCII: survives every locale and every way of sending it. */
export const ansiC = (text) => {
    if (text === "")
        return "''";
    if (PLAIN.test(text))
        return text;
    let quoted = "";
    for (const byte of Buffer.from(text)) {
        if (byte === 0x27 || byte === 0x5c)
            quoted += `\\${String.fromCharCode(byte)}`;
        else if (byte >= 0x20 && byte < 0x7f)
            quoted += String.fromCharCode(byte);
        else
            quoted += NAMED[byte] ?? `\\x${byte.toString(16).padStart(2, "0")}`;
    }
    return `$'${quoted}'`;
};
/** Double quotes that every POSIX shell understands (FF_POSIXLY_CORRECT_ESCAPES). */
export const posix = (text) => (PLAIN.test(text) ? text : `"${insideDoubleQuotes(text)}"`);
/** For a text between double quotes in which nothing shall be expanded. */
export function insideDoubleQuotes(text) {
    return text.replaceAll(/["$`\\]/g, "\\$&");
}
