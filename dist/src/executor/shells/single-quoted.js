/** A text as one word of any POSIX shell line; newlines stay newlines. */
export function singleQuoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
