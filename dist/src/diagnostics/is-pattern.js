/** Whether a text is a regular expression as files write them: JavaScript's, multi-line, Unicode. */
export function isPattern(text) {
    try {
        return new RegExp(text, "mu") instanceof RegExp;
    }
    catch {
        return false;
    }
}
