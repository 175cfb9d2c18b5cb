/** The headers that carry warnings to the client, who prints them. */
export function warningHeaders(warnings: readonly string[]): Record<string, string> {
  if (warnings.length === 0) return {};
  return { Warning: warnings.map((text) => `299 - ${headerText(JSON.stringify(text))}`).join(", ") };
}

/** UTF-8, of which a header in Node shows each byte as a character; the one control character that JSON leaves alone is escaped. */
function headerText(quoted: string): string {
  return Buffer.from(quoted.replaceAll("\u007f", "\\x7f")).toString("latin1");
}
