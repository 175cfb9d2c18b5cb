export function failuresOf({ expectations, invariants, excerpts = {}, }) {
    return [...expectations, ...invariants]
        .filter(({ outcome }) => outcome === "fail")
        .map((check) => withLines(check, excerpts));
}
function withLines(check, excerpts) {
    return { ...check, lines: check.evidence.flatMap((index) => excerpts[index] ?? []) };
}
/** What to type to see it again. */
export function rerunCommand({ seed, options = [] }, { id }) {
    return ["npm run conformance --", id, "--seed", seed, ...options.map(shellWord)].join(" ");
}
function shellWord(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}
