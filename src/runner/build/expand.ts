const REFERENCE = /\$(?:\{([^}]+)\}|(\{)\}?|([A-Za-z_]\w*)|([*#$@!?\d-]))/g;

/**
 * Replaces `$A` and `${A}`; what `value` does not know becomes nothing. `$$` is a plain `$`, and a lone one stays; of a brace that is not
 * closed what follows stays.
 */
export function expand(text: string, value: (name: string) => string): string {
  if (!text.includes("$")) return text;
  return text.replaceAll(REFERENCE, (_, braced?: string, brace?: string, plain?: string, special?: string) => {
    if (brace !== undefined) return "";
    return special === "$" ? special : value(braced ?? plain ?? special ?? "");
  });
}
