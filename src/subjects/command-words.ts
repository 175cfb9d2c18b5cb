import { usageError, type UsageError } from "../diagnostics/index.ts";

/** What would be more than a word to a shell. */
const OF_SHELLS = "|&;<>$`*?~";

/**
 * A command line in words, as a shell would part them: blanks part, '…' and "…" hold together, a backslash takes the next character as it
 * is (within "…" only \" and \\). There is no shell, so what only a shell could do is refused unless it is quoted. Throws a `UsageError`.
 */
export function commandWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === "'" || character === '"') {
      const { text, end } = quoted(line, at);
      word = (word ?? "") + text;
      at = end;
    } else if (character === "\\") {
      if (at + 1 === line.length) throw wrong(line, at, "ends with a backslash");
      word = (word ?? "") + line.charAt(++at);
    } else if (OF_SHELLS.includes(character)) {
      const hint = `quote it if it is meant as it stands; a shell has to be asked for: sh -c 'exec my-runner …'`;
      throw wrong(line, at, `has an unquoted ${character}, which only a shell understands, and there is none`, hint);
    } else {
      word = (word ?? "") + character;
    }
  }
  if (word !== undefined) words.push(word);
  if (words.length === 0)
    throw usageError("no-command", "the runner's command line is empty", "gitlab-runner run --config {config}");
  return words;
}

/** What stands between the quote at `start` and the one that ends it. */
function quoted(line: string, start: number): { text: string; end: number } {
  const mark = line.charAt(start);
  let text = "";
  for (let at = start + 1; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === mark) return { text, end: at };
    const next = line.charAt(at + 1);
    if (mark === '"' && character === "\\" && (next === '"' || next === "\\")) {
      text += next;
      at++;
    } else text += character;
  }
  throw wrong(line, start, `has a ${mark} that is not closed`);
}

function wrong(line: string, at: number, what: string, hint?: string): UsageError {
  return usageError("bad-command", `the runner's command line ${what}: column ${at + 1} of ${line}`, hint);
}
