/** Far deeper than any object of the API, and far from where a walk over a value would end for lack of stack. */
const DEEPEST = 1000;
const OPENING = new Set(Buffer.from("[{"));
const CLOSING = new Set(Buffer.from("]}"));

/** In the words of the decoder of API servers, which draws the line at 10 000. */
export const TOO_DEEP = "exceeded max depth";

/** Whether a text in JSON could be nested too deeply; braces in its strings count too. */
export function mayBeDeep(text: Buffer): boolean {
  if (text.length <= DEEPEST) return false;
  let depth = 0;
  for (const byte of text) {
    if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Whether a value is nested too deeply for walks that call themselves. */
export function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  }
  return false;
}
