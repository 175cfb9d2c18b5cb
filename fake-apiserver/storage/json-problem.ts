/** What is wrong with a text that is no JSON, in the words of Go; undefined when it is. */
export function jsonProblem(text: string): string | undefined {
  const message = messageOf(text);
  if (message === "") return undefined;
  const position = /at position (\d+)/.exec(message)?.[1];
  // Past the end, or an end that Node has no position for.
  if (position === undefined || Number(position) >= text.length) return "unexpected end of JSON input";
  const found = text[Number(position)] ?? "";
  const before = text.slice(0, Number(position)).trimEnd().at(-1);
  const shown = found === "'" ? String.raw`'\''` : `'${found}'`;
  return `invalid character ${shown} looking for ${before === "{" || before === "," ? "beginning of object key string" : "beginning of value"}`;
}

function messageOf(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    // Node tells the token instead of its place when the text is short.
    const token = /^Unexpected token '(.+?)', /s.exec(message)?.[1];
    return token === undefined || message.includes("at position") ? message : `at position ${text.indexOf(token)}`;
  }
}
