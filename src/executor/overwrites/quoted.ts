const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\u0007": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

/** What Go counts as printable, but for the two characters that are escaped all the same. */
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** A text as Go prints it with `%q`. */
export function quoted(text: string): string {
  return `"${Array.from(text, escaped).join("")}"`;
}

function escaped(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  if (PLAIN.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  if (code.length <= 2 && Number.parseInt(code, 16) < 0x80) return `\\x${code.padStart(2, "0")}`;
  return code.length <= 4 ? `\\u${code.padStart(4, "0")}` : `\\U${code.padStart(8, "0")}`;
}
