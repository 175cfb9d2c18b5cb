/** A file that git reads as its configuration: written as a whole it costs no process, `git config` one for each setting. */
export function configText(entries) {
    return entries
        .map(([key, value]) => {
        const first = key.indexOf(".");
        const last = key.lastIndexOf(".");
        const within = first === last ? "" : ` ${quoted(key.slice(first + 1, last))}`;
        return `[${key.slice(0, first)}${within}]\n\t${key.slice(last + 1)} = ${quoted(value)}\n`;
    })
        .join("");
}
function quoted(text) {
    return `"${text
        .replaceAll(/["\\]/g, String.raw `\$&`)
        .replaceAll("\n", String.raw `\n`)
        .replaceAll("\t", String.raw `\t`)}"`;
}
