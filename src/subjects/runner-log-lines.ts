import type { Readable } from "node:stream";

/** Longer lines are parted: whoever writes no line ends at all shall not fill the memory. */
const LONGEST = 16_384;
/** What is beyond says nothing more. */
const MOST = 100_000;

/** The lines of a program's output as they come, whatever it writes; empty ones are left out. */
export async function* logLines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let rest = "";
  let count = 0;
  for await (const chunk of stream as AsyncIterable<string>) {
    // Read on all the same, or the program could not write any more.
    if (count > MOST) continue;
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST) {
      lines.push(rest);
      rest = "";
    }
    for (const line of lines) {
      if (line.trim() === "") continue;
      if (++count > MOST) {
        yield `(more than ${MOST} lines: the others are left out)`;
        break;
      }
      yield line;
    }
  }
  if (rest.trim() !== "" && count < MOST) yield rest;
}
