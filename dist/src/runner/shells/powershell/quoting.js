/** PowerShell takes typographic single quotes for the plain one. */
const QUOTES = /['\u2018\u2019\u201a\u201b]/g;
/** A text as one PowerShell string in which nothing is expanded. */
export function quoted(text) {
    return `'${text.replaceAll(QUOTES, "$&$&")}'`;
}
