const REFERENCE = /\$(?:\{([^}]*)\}?|([A-Za-z_]\w*)|([*#$@!?\d-]))/g;
/** Replaces `$A` and `${A}`; what `value` does not know becomes nothing. `$$` is a plain `$`, and a lone one stays. */
export function expand(text, value) {
    if (!text.includes("$"))
        return text;
    return text.replaceAll(REFERENCE, (_, braced, plain, special) => special === "$" ? special : value(braced ?? plain ?? special ?? ""));
}
